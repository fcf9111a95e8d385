SELECT rendezvous.drop_as_of();

-- AlterTable
ALTER TABLE "AgreementParty" ADD COLUMN     "joinedOn" DATE,
ADD COLUMN     "joinedOnPrecision" "TimePrecision",
ADD COLUMN     "leftOn" DATE,
ADD COLUMN     "leftOnPrecision" "TimePrecision",
ADD COLUMN     "signedOn" DATE,
ADD COLUMN     "signedOnPrecision" "TimePrecision";

ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_signedOn_precise" CHECK (("signedOn" IS NULL) = ("signedOnPrecision" IS NULL));
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_joinedOn_precise" CHECK (("joinedOn" IS NULL) = ("joinedOnPrecision" IS NULL));
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_leftOn_precise" CHECK (("leftOn" IS NULL) = ("leftOnPrecision" IS NULL));
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_interval" CHECK (
  rendezvous.latest("joinedOn", "joinedOnPrecision") >= "signedOn" AND rendezvous.latest("leftOn", "leftOnPrecision") >= coalesce("joinedOn", "signedOn"));

SELECT rendezvous.rebuild_history();
