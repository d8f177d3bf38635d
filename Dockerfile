# One image for the four services, the operators' commands and the demo; compose chooses by its command.
# Written for the classic builder and BuildKit alike.
ARG NODE_IMAGE=node:24-bookworm-slim

# The manifests alone, so that a change of code does not install the dependencies again.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /source
COPY . .
RUN mkdir /manifests \
 && cp package.json package-lock.json .npmrc /manifests/ \
 && find apps libs tools -name package.json -not -path '*/node_modules/*' -exec cp --parents '{}' /manifests ';'

FROM ${NODE_IMAGE} AS build
ARG NPM_REGISTRY=
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm ci --omit=dev --ignore-scripts ${NPM_REGISTRY:+--registry="$NPM_REGISTRY"} && npm cache clean --force
COPY . .
# Of dependencies no source map is kept: places in their code are logged as they are.
RUN node node_modules/typescript/bin/tsc -b apps/intake/tsconfig.build.json apps/eligibility/tsconfig.build.json \
      apps/monitoring/tsconfig.build.json apps/referral/tsconfig.build.json apps/cli/tsconfig.build.json \
      apps/standalone/tsconfig.build.json \
 && rm -rf tools libs/testing libs/embedded-postgres \
      node_modules/@aid-chain/testing node_modules/@aid-chain/embedded-postgres node_modules/@aid-chain/tool-* \
      node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/typescript node_modules/@types \
 && rm -rf apps/standalone/dist/launch apps/standalone/dist/folder apps/standalone/dist/kafka apps/standalone/dist/dev apps/standalone/dist/main.* \
 && find apps libs -name node_modules -prune -o '(' -name src -o -name fixture ')' -type d -print -prune | xargs rm -rf \
 && find apps libs '(' -name '*.d.ts' -o -name '*.d.ts.map' -o -name .tsbuildinfo -o -name 'tsconfig*.json' ')' -delete \
 && find node_modules -name '*.map' -type f -delete \
 && mkdir /out && cp -r package.json LICENSE apps libs policies demo node_modules /out/ && rm -rf /out/demo/secrets

FROM ${NODE_IMAGE}
# kafkajs sets timers in the past, of which Node 24 warns in three lines that mean nothing.
ENV NODE_ENV=production HOST=0.0.0.0 POLICIES_DIR=/app/policies NODE_OPTIONS=--disable-warning=TimeoutNegativeWarning
WORKDIR /app
COPY --from=build /out ./
USER 1000:1000
EXPOSE 7101 7102 7103 7104
CMD ["node", "--max-old-space-size=128", "apps/intake/dist/main.js"]
