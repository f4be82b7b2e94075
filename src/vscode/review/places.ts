import * as vscode from 'vscode';
import { folderOf, type LogFiles } from '../../review';
import type { SettingValues } from '../settings';
import { inExtension, notSaved } from './wording';
import { filesBelow } from './workspace-files';

/** A folder with the logs of one text. */
export interface LogPlace {
  readonly root: vscode.Uri;
  /** Below `root`. */
  readonly files: LogFiles;
  /** For `files`. */
  readonly folder: string;
  /** The path of the text where it is below the same root as its logs; else null. */
  readonly text: string | null;
  /** How a reader is told of it. */
  readonly shown: string;
}

/** Where the logs of a text are. */
export interface LogPlaces {
  /** All of them are read. */
  readonly read: readonly LogPlace[];
  /** New lines go there. Null if they go into no file. */
  readonly write: LogPlace | null;
  /** Whether lines outlive the window. */
  readonly isLasting: boolean;
  /** Why lines go into no file. Null if they go into one. */
  readonly problem: string | null;
}

/** `storage`: the extension's own folder. */
export function placesOf(uri: vscode.Uri, setting: SettingValues['decisions'], storage: vscode.Uri): LogPlaces {
  const workspace = workspacePlaceOf(uri);
  const own = extensionPlaceOf(uri, storage);
  const read = workspace ? [workspace, own] : [own];
  if (setting === 'memory') return { read, write: null, isLasting: false, problem: notSaved.memory };
  if (uri.scheme === 'untitled') return { read: [], write: null, isLasting: true, problem: notSaved.untitled };
  if (setting === 'extension' || workspace === null) return { read, write: own, isLasting: true, problem: null };
  return { read, write: workspace, isLasting: true, problem: null };
}

/** Beside the texts, in the folder that is open. Null for a text that is in none. */
function workspacePlaceOf(uri: vscode.Uri): LogPlace | null {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const path = root && pathBelow(root, uri);
  if (!root || path === undefined) return null;
  const folder = folderOf(path);
  return { root, files: filesBelow(root), folder, text: path, shown: folder };
}

/** The path of a file below a folder, with forward slashes. Undefined if it is not below it. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(base) && uri.path.length > base.length ? uri.path.slice(base.length) : undefined;
}

/** By the whole address of the text. */
function extensionPlaceOf(uri: vscode.Uri, storage: vscode.Uri): LogPlace {
  const parts = [uri.scheme, uri.authority || '-', ...uri.path.split('/').filter((part) => part !== '')];
  return {
    root: storage,
    files: filesBelow(storage),
    folder: ['decisions', ...parts.map((part) => encodeURIComponent(part).replaceAll('*', '%2a'))].join('/'),
    text: null,
    shown: inExtension,
  };
}
