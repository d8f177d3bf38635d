import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RefusalError } from '@aid-chain/kernel';
import { Code } from '@aid-chain/validation';
import type { JWK } from 'jose';
import type { Actor } from '../actor/actor.js';
import { Public } from '../actor/roles.decorator.js';
import { DEMO_TOKEN_SECONDS, type DevelopmentIssuer } from './development-issuer.js';

/** Whose tokens are signed, and by whom; nobody signs any outside demo mode, or beside a log-in service of the place. */
export interface DemoLogIn {
  readonly issuer: DevelopmentIssuer | undefined;
  readonly demoActor: (id: string) => Actor | undefined;
}

export const DEMO_LOG_IN = Symbol('demo log-in');

class LogIn {
  @Code({ description: '演示人员编号 · id of an actor of the demo', example: 'demo-clerk' })
  actor: string;
}

/** A token in the words of RFC 6749, section 5.1, which pages and their libraries know. */
interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** Logs in as an actor of the demo, whose keys are printed in the README anyway. */
@ApiExcludeController()
@Public()
@Controller('demo')
export class DemoIssuerController {
  constructor(@Inject(DEMO_LOG_IN) private readonly logIn: DemoLogIn) {}

  @Post('token')
  @HttpCode(200)
  async token(@Body() { actor }: LogIn): Promise<IssuedToken> {
    const issuer = this.issuer();
    if (this.logIn.demoActor(actor) === undefined)
      throw new RefusalError({ code: 'TOKEN_SUBJECT_UNKNOWN', params: {} });
    const token = await issuer.sign(actor);
    return { access_token: token, token_type: 'Bearer', expires_in: DEMO_TOKEN_SECONDS };
  }

  @Get('jwks')
  keys(): { keys: JWK[] } {
    return this.issuer().keySet();
  }

  private issuer(): DevelopmentIssuer {
    if (this.logIn.issuer === undefined)
      throw new RefusalError({ code: 'DEVELOPMENT_ISSUER_OFF', params: {} });
    return this.logIn.issuer;
  }
}
