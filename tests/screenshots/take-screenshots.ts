import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT, runDirectory, STATE_DIRECTORY, startStack } from '@menjin/local-stack';
import { launchBrowser } from '../e2e/setup/launch-browser.ts';
import { catalogue } from '../pages/catalogue.ts';
import { ALL_VIEWINGS } from '../pages/looks.ts';
import { composeIndex, isShown, lookName, pictureName } from './compose-index.ts';
import { type CleanStage, openCleanStage } from './open-clean-stage.ts';
import { savePicture } from './save-picture.ts';
import { takeReadmePictures } from './take-readme-pictures.ts';
import { takeState } from './take-state.ts';

// Takes every page in every state and look into the ignored state directory; what the
// documentation shows also into docs. Names of states take those alone, and leave docs alone.
const EVERYTHING = path.join(STATE_DIRECTORY, 'screenshots');
const DOCUMENTATION = path.join(CHECKOUT, 'docs/screenshots');
const INDEX = path.join(CHECKOUT, 'docs/reference/pages.md');

const names = process.argv.slice(2);
const states = catalogue.filter(({ name }) => names.length === 0 || names.includes(name));
const isWhole = states.length === catalogue.length;

const directory = await runDirectory('stack');
const browser = await launchBrowser(path.join(STATE_DIRECTORY, 'browser'));
const stack = await startStack({
  mode: 'production',
  stateDirectory: directory,
  durable: false,
  env: { PASSWORD_COST: '4', SMS_MAX_PER_IP_HOUR: '10000' },
  onLine: () => undefined,
});
try {
  const stage = openCleanStage(stack, browser);
  try {
    await takeAll(stage);
  } finally {
    await stage.close();
  }
  process.stdout.write(`${EVERYTHING}\n`);
} finally {
  await browser.close();
  await stack.stop();
  await rm(directory, { recursive: true, force: true });
}

async function takeAll(stage: CleanStage): Promise<void> {
  if (isWhole) await rm(path.join(DOCUMENTATION, 'pages'), { recursive: true, force: true });
  for (const state of states) {
    for (const viewing of ALL_VIEWINGS) {
      await stage.sweep();
      for (const { look, png } of await takeState(stage, state, viewing)) {
        const picture = lookName(viewing.language, look);
        const file = pictureName(state, picture);
        await savePicture(png, path.join(EVERYTHING, file));
        if (isWhole && isShown(catalogue, state, picture))
          await savePicture(png, path.join(DOCUMENTATION, 'pages', file));
      }
    }
  }
  if (!isWhole) return;
  await mkdir(path.dirname(INDEX), { recursive: true });
  await writeFile(INDEX, composeIndex(catalogue));
  await takeReadmePictures(stage, DOCUMENTATION);
}
