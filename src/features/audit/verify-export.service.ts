import { createHash } from 'node:crypto';
import type { Finding } from '../../domain/points/verify-finding';
import { finding } from '../../domain/points/verify-finding';
import {
  ExportCheck,
  type ExportCounts,
  type ExportedLine,
} from '../../domain/points/verify-export';
import { sha256Hex } from '../../platform/security/hash';

export type ExportReport = ExportCounts & {
  readonly findings: number;
  /** Number and seal of the last checkpoint in it, to be compared with what is known elsewhere. */
  readonly lastCheckpoint: { readonly number: number; readonly seal: string } | null;
};

/** Verifies an export without a database; lines come one by one, without their ends. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  {
    onFinding,
    onProgress,
  }: {
    readonly onFinding: (each: Finding) => void;
    readonly onProgress: (lines: number) => void;
  },
): Promise<ExportReport> {
  const check = new ExportCheck(sha256Hex);
  const file = createHash('sha256');
  let told = 0;
  let number = 0;
  const tell = (): void => {
    for (const each of check.findings.slice(told)) onFinding(each);
    told = check.findings.length;
  };
  for await (const text of lines) {
    number += 1;
    const line = lineOf(text);
    // What follows the end belongs to nothing.
    if (line === null || check.isEnded) check.malformed(number);
    else if (!addTo(check, line)) check.malformed(number);
    if (line?.type === 'end') checkDigest(check, line.digest, file.digest('hex'));
    else if (!check.isEnded) file.update(`${text}\n`);
    tell();
    onProgress(1);
  }
  if (!check.isEnded) check.malformed(number + 1);
  tell();
  const { counts, lastCheckpoint } = check;
  return { ...counts, findings: check.findings.length, lastCheckpoint };
}

function checkDigest(check: ExportCheck, written: string | undefined, digest: string): void {
  if (written === digest) return;
  const nowhere = { memberId: null, sequence: null };
  check.findings.push(finding('SUMS_WRONG', nowhere, { digest }, { digest: written }));
}

function lineOf(text: string): ExportedLine | null {
  try {
    const line: unknown = JSON.parse(text);
    const isLine = typeof line === 'object' && line !== null && 'type' in line;
    // What is in it is held against its seals: whatever is missing breaks them.
    return isLine ? (line as ExportedLine) : null;
  } catch {
    return null;
  }
}

/** False for a line that lacks what every such line has. */
function addTo(check: ExportCheck, line: ExportedLine): boolean {
  try {
    check.add(line);
    return true;
  } catch {
    return false;
  }
}
