import { Injectable } from '@nestjs/common';
import { Directory, placeParameter, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CaseCommands } from '../cases/case-commands.js';
import { STEP_PARAMETERS } from '../cases/step-parameters.js';
import type { EndPublicityDto, StartPublicityDto } from './publicity.dto.js';
import { publicityDays } from './publicity-days.rules.js';
import { endPublicity, publicityPeriod, startPublicity } from './publicity.rules.js';
import { PlaceRules } from '../determination/place-rules.js';

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
      const pack = this.rules.on(file.regionCode, tx.today);
      const terms = {
        days: placeParameter(pack, 'publicity.days'),
        rollToWorkingDay: placeParameter(pack, 'publicity.roll-to-working-day'),
      };
      const period = publicityPeriod(tx.today, terms, this.directory.calendar());
      const decided = startPublicity(file, body, { today: tx.today, period });
      return Promise.resolve({
        decided,
        answer: { ...publicityDays(period), provisional: period.provisional },
        restsOn: STEP_PARAMETERS.publicity,
      });
    });
  }

  end(ctx: CommandContext, caseId: string, body: EndPublicityDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'publicity.ended', track: body.track, on: body.on };
    return this.cases.run(command, (tx, file) =>
      Promise.resolve({ decided: endPublicity(file, body, tx.today), restsOn: [] }),
    );
  }
}
