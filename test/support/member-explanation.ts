import type { HttpServer } from '../../src/app/http';
import type { Instant } from '../../src/domain/shared/instant';
import type { PipelineStage } from './pipeline-stage';

type Tier = { readonly code: string };

/** One of the conditions of a decision. */
export type ToldCondition = {
  readonly kind: string;
  readonly tier: Tier;
  readonly isMet: boolean;
  readonly actual: number | null;
  readonly required: number | null;
};

type Contributed = { readonly contribution: number; readonly treatment: string | null };

/** An act on a way to the next tier. */
export type ToldChange = {
  readonly act: string;
  readonly count: number;
  readonly amount: { readonly amount: string } | null;
};

/** A way to the next tier. */
export type ToldPath = {
  readonly changes: readonly ToldChange[];
  readonly from: string | null;
  readonly by: string | null;
};

/** What the API tells of a member's tier, and why. */
export type MemberExplanation = {
  readonly tier: Tier;
  readonly growthValue: {
    readonly score: number;
    readonly candidateTier: Tier;
    readonly contributions: readonly Contributed[];
  };
  readonly decision: {
    readonly tier: Tier;
    readonly termUntil: string | null;
    readonly decidedAt: string;
    readonly score: number;
    readonly reasons: readonly { readonly code: string; readonly deducted: number | null }[];
    readonly contributions: readonly Contributed[];
    readonly conditions: readonly ToldCondition[];
  };
  readonly nextTier: {
    readonly tier: Tier;
    readonly missing: number;
    readonly paths: readonly ToldPath[];
    readonly noPath: { readonly code: string } | null;
  } | null;
};

const MEMBER = `query ($by: MemberBy!) {
  memberBy(by: $by) {
    tier { code }
    growthValue { score candidateTier { code } contributions { contribution treatment } }
    decision {
      tier { code } termUntil decidedAt score
      reasons { code deducted }
      contributions { contribution treatment }
      conditions { kind tier { code } isMet actual required }
    }
    nextTier {
      tier { code } missing
      paths { changes { act count amount { amount } } from by }
      noPath { code }
    }
  }
}`;

const FEATURES = `query ($by: MemberBy!, $asOf: DateTime!) {
  memberBy(by: $by) {
    features(asOf: $asOf) { ...Numbers }
    all: features(asOf: $asOf, window: { kind: LIFETIME }) { ...Numbers }
  }
}
fragment Numbers on MemberFeatures {
  purchaseAmount { amount } purchaseCount averageOrderValue { amount } purchaseIntervalDays
  recencyDays spendGrowth { amount } activeDays loginCount interactionCount browseCount
  refundRate reviewCount averageRating viewed carted ordered paid tenureDays
}`;

/** The API of what happens on a stage: what it tells of members. */
export class ExplanationDesk {
  private constructor(
    private readonly http: HttpServer,
    private readonly url: string,
    private readonly key: string,
  ) {}

  static async open({ services, programId }: PipelineStage): Promise<ExplanationDesk> {
    const http = await services.http();
    const url = await http.listen();
    const issued = await services.access.createKey({
      ...{ name: 'a desk', roles: ['SERVICE'], programId },
    });
    if (!issued.ok) throw new Error(issued.error.kind);
    return new ExplanationDesk(http, url, issued.value.key);
  }

  /** Why the member of a place is in their tier. */
  explain(member: number): Promise<MemberExplanation> {
    return this.ask<MemberExplanation>(MEMBER, member);
  }

  /** What a member did, in numbers, as of an instant: over the programme's window, and in all. */
  features(member: number, asOf: Instant): Promise<unknown> {
    return this.ask(FEATURES, member, { asOf: new Date(asOf).toISOString() });
  }

  private async ask<Answer>(query: string, member: number, more = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ query, variables: { by: { externalId: `m${member}` }, ...more } }),
    });
    const { data, errors } = (await response.json()) as {
      readonly data?: { readonly memberBy: Answer };
      readonly errors?: unknown;
    };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data.memberBy;
  }

  close(): Promise<void> {
    return this.http.close();
  }
}
