import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import manifest from '../../package.json';
import {
  colours,
  commands,
  contextKeys,
  explanationScheme,
  settingsSection,
  settingNames,
  submenus,
  viewContainer,
  views,
} from '../../src/vscode/contributions';

const { contributes } = manifest;

describe('ids of the manifest and of the code', () => {
  it('name the same commands', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(commands)));
  });

  it('name the same settings', () => {
    const names = settingNames.map((name) => `${settingsSection}.${name}`);
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(names));
  });

  it('name the same colours, each with a value for all four kinds of theme', () => {
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(Object.values(colours)));
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
      for (const value of Object.values(defaults))
        assert.match(value, /^(?:#(?:[0-9A-F]{6}|[0-9A-F]{8})|editor\.foreground)$/u, id);
    }
  });

  it('give other colours to some themes only where they have any', () => {
    const themes = contributes.configurationDefaults['workbench.colorCustomizations'];
    const known: ReadonlySet<string> = new Set(Object.values(colours));
    for (const [theme, customised] of Object.entries(themes)) {
      assert.deepEqual(
        Object.keys(customised).filter((id) => !known.has(id)),
        [],
        theme,
      );
    }
  });

  it('make the line of what is uncertain paler than that of its kind, and nothing else', () => {
    const defaults = new Map(contributes.colors.map((colour) => [colour.id, Object.values(colour.defaults)]));
    for (const kind of ['direct', 'mixed', 'indirect'] as const) {
      const pale = defaults.get(colours[`${kind}Pale`])!;
      assert.deepEqual(
        pale.map((value) => value.slice(0, 7)),
        defaults.get(colours[`${kind}Line`]),
      );
      for (const value of pale) assert.match(value, /^#.{6}[89A][0-9A-F]$/u);
    }
  });

  it('name the same view in the same container', () => {
    const [container, ...others] = contributes.viewsContainers.activitybar;
    assert.deepEqual([container?.id, others], [viewContainer, []]);
    assert.deepEqual(
      contributes.views[viewContainer].map(({ id }) => id),
      Object.values(views),
    );
  });

  it('offer for a row what can be done with it', () => {
    const offered = (viewItem: string): readonly string[] => {
      const entries = contributes.menus['view/item/context'].filter(({ group }) => group.startsWith('0_'));
      return entries.flatMap((entry) => {
        const name = 'command' in entry ? entry.command : entry.submenu;
        return isFor(entry.when, viewItem) ? name.replace(/^.*\./u, '') : [];
      });
    };
    const always = ['acceptClaim', 'rejectClaim', 'setSpeaker', 'correct', 'addNote', 'markChecked', 'aboutSpeaker'];
    assert.deepEqual(offered('claim'), always);
    assert.deepEqual(offered('claimWithSource'), always);
    const decided = offered('claimWithSource resolve evidence forget');
    assert.deepEqual(sorted(decided), sorted([...always, 'openEvidence', 'resolveDisagreement', 'forgetDecision']));
    assert.deepEqual(offered('unattributed'), ['setSpeaker', 'notAStatement']);
    assert.deepEqual(offered('unattributed forget'), ['setSpeaker', 'forgetDecision']);
    assert.deepEqual(offered('orphan'), ['attachOrphan', 'forgetDecision']);
  });

  it('use only declared commands in menus and keys', () => {
    const menus = Object.values(contributes.menus)
      .flat()
      .flatMap((entry) => ('command' in entry ? entry.command : []));
    const keys = contributes.keybindings.map(({ command }) => command);
    const known: ReadonlySet<string> = new Set(Object.values(commands));
    assert.deepEqual(
      [...menus, ...keys].filter((command) => !known.has(command)),
      [],
    );
  });

  it('name the same menus within menus', () => {
    const used = Object.values(contributes.menus)
      .flat()
      .flatMap((entry) => ('submenu' in entry ? entry.submenu : []));
    const filled = Object.keys(contributes.menus).filter((id) => id.startsWith(settingsSection));
    for (const ids of [[...new Set(used)], filled, contributes.submenus.map(({ id }) => id)])
      assert.deepEqual(sorted(ids), sorted(Object.values(submenus)));
  });

  it('ask in conditions only for what the code sets', () => {
    const parts = [contributes.menus, contributes.keybindings, contributes.viewsWelcome, contributes.commands];
    const conditions = [...JSON.stringify(parts).matchAll(/"(?:when|enablement)":"([^"]*)"/gu)].map(([, text]) => text);
    const asked = conditions.flatMap((text) => text?.match(/sourceAnnotator\.\w+/gu) ?? []);
    const known: ReadonlySet<string> = new Set([...Object.values(contextKeys), ...Object.values(views)]);
    assert.deepEqual(
      asked.filter((key) => !known.has(key)),
      [],
    );
    assert.ok(asked.length > 0);
  });

  it('name the same scheme of documents that explain', () => {
    const asked = [...JSON.stringify(contributes.menus).matchAll(/resourceScheme != ([\w-]+)/gu)];
    assert.deepEqual(
      asked.map(([, scheme]) => scheme),
      [explanationScheme],
    );
  });

  it('lead from the walkthrough to commands and pictures that exist', () => {
    const known: ReadonlySet<string> = new Set([...Object.values(commands), 'workbench.action.files.openFile']);
    for (const { description, media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const asked = [...description.matchAll(/\(command:([\w.]+)/gu)].map(([, command]) => command!);
      assert.deepEqual(
        asked.filter((command) => !known.has(command)),
        [],
        description,
      );
      assert.ok(existsSync(media.svg), media.svg);
    }
  });

  it('point to icons that exist', () => {
    assert.ok(existsSync(manifest.icon), manifest.icon);
    for (const { icon } of contributes.viewsContainers.activitybar) assert.ok(existsSync(icon), icon);
  });
});

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}

/** Whether a condition of a row's menu holds for rows of a sort. */
function isFor(when: string, viewItem: string): boolean {
  const [, equal, form] = /viewItem (?:== (\w+)|=~ \/(.+)\/)/u.exec(when) ?? [];
  return form === undefined ? viewItem === equal : new RegExp(form, 'u').test(viewItem);
}
