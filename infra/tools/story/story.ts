import { createClient } from '../stack/client.ts';
import { PartnerWitness } from './partner-witness.ts';
import { stopEachService } from './story-faults.ts';
import { hubInOneQuery } from './story-hub.ts';
import { introduceExamples } from './story-introduction.ts';
import { meetAtTheMission } from './story-meeting.ts';
import { bringTheProposal } from './story-proposal.ts';
import type { Report, Stage, Story } from './story-tools.ts';

/**
 * Tells the story of the hub against a running platform with the facts loaded. Rejects with an Error at the first
 * step that does not hold.
 */
export async function tellStory(stage: Stage, report: Report): Promise<void> {
  const partner = new PartnerWitness(stage.partner, stage.topicPrefix ?? '');
  const as: Story['as'] = async (subject, roles, organization) =>
    createClient(stage.url, await stage.issue({ subject, roles, ...(organization ? { organization } : {}) }));
  const chapter = async <T>(title: string, tell: () => Promise<T>): Promise<T> => {
    report(`\n${title}`);
    return tell();
  };
  try {
    const hub = await chapter('1. The hub with everything in it, by one query without a token', () =>
      hubInOneQuery(createClient(stage.url), report),
    );
    const story: Story = { stage, report, as, partner, hub };
    const examples = await chapter('2. An example fund and an example startup', () =>
      introduceExamples(story),
    );
    await chapter('3. They join the mission and meet in its schedule', () =>
      meetAtTheMission(story, examples),
    );
    await chapter(
      '4. The e-government proposal arrives and goes to its reviewers, and the roadmap grows',
      () => bringTheProposal(story),
    );
    await chapter('5. What the partner received', () => partner.bearWitness(story));
    await chapter('6. Each service is stopped in turn', () => stopEachService(story));
  } finally {
    await partner.close();
  }
}
