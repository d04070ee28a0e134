import { Column, Entity, PrimaryColumn } from 'typeorm';
import { addedLater, countColumn, idColumn, integerColumn } from '../../platform/database/columns';

/** Counters of one local day of a member, by the day on which they became known. */
@Entity('feature_day', { withoutRowid: true })
export class FeatureDayRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(integerColumn()) day: number;
  @PrimaryColumn(integerColumn()) knownDay: number;
  @Column(countColumn()) amountMinor: number;
  @Column(integerColumn()) orders: number;
  @Column(integerColumn()) refundedOrders: number;
  @Column(integerColumn()) activeDays: number;
  @Column(integerColumn()) logins: number;
  @Column(integerColumn()) interactions: number;
  @Column(integerColumn()) browses: number;
  @Column(countColumn()) browseSeconds: number;
  @Column(integerColumn()) productViews: number;
  @Column(integerColumn()) browseSessions: number;
  @Column(integerColumn()) reviews: number;
  @Column(integerColumn()) ratings: number;
  @Column(countColumn()) ratingHundredths: number;
  @Column(integerColumn()) praises: number;
  @Column(integerColumn()) complaints: number;
  @Column(addedLater(integerColumn())) sentimentTexts: number;
  @Column(addedLater(countColumn())) sentimentThousandths: number;
  @Column(addedLater(integerColumn())) positiveFeedback: number;
  @Column(addedLater(integerColumn())) negativeFeedback: number;
  @Column(integerColumn()) viewed: number;
  @Column(integerColumn()) carted: number;
  @Column(integerColumn()) ordered: number;
  @Column(integerColumn()) paid: number;
  @Column(integerColumn()) behavioursWeb: number;
  @Column(integerColumn()) behavioursApp: number;
  @Column(integerColumn()) behavioursMiniProgram: number;
  @Column(integerColumn()) behavioursStore: number;
  @Column(integerColumn()) behavioursSocial: number;
  @Column(integerColumn()) behavioursCallCentre: number;
  @Column(integerColumn()) behavioursPartner: number;
}
