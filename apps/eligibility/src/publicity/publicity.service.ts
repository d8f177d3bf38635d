import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CaseCommands } from '../commands/case-commands.js';
import type { Publicity } from '../cases/open-track.state.js';
import type { PublicityStep } from '../procedures/procedure-definition.js';
import type { EndPublicityDto, StartPublicityDto } from './publicity.dto.js';
import { publicityDays } from '../cases/step-date.rules.js';
import { endPublicity, publicityPeriod, publicityStep, startPublicity } from './publicity.rules.js';
import { objectionsTo } from '../remedies/objections.store.js';
import { publicityTerms } from './publicity-terms.js';
import { PlaceRules } from '../place/place-rules.js';

@Injectable()
export class PublicityService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  start(ctx: CommandContext, caseId: string, body: StartPublicityDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'publicity.started', track: body.track, on: body.on };
    return this.cases.run(command, async (tx, file) => {
      const step = orRefuse(publicityStep(body.track));
      const period = this.period(file.regionCode, tx.today, step);
      const reportChannels = this.rules.one(file.regionCode, 'report.channels', tx.today) ?? [];
      return Promise.resolve({
        decided: startPublicity(file, body, { today: tx.today, period }),
        answer: { ...publicityDays(period), provisional: period.provisional, reportChannels },
        restsOn: Object.values(step),
      });
    });
  }

  end(ctx: CommandContext, caseId: string, body: EndPublicityDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'publicity.ended', track: body.track, on: body.on };
    return this.cases.run(command, async (tx, file) => ({
      decided: endPublicity(
        file,
        { ...body, objections: await objectionsTo(tx, caseId, body.track) },
        tx.today,
      ),
      restsOn: [],
    }));
  }

  private period(regionCode: string, today: IsoDate, step: PublicityStep): Publicity {
    const pack = this.rules.on(regionCode, today);
    return publicityPeriod(today, publicityTerms(pack, step), this.directory.calendar());
  }
}
