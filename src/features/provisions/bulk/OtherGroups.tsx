import type { Listing } from '~/contract/listings'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { PlanRow } from '~/rules/bulk/planBulk'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { ChangeLines } from '../ChangeLines'
import { PlanGroup } from './PlanGroup'
import { refusedText } from './planWords'
import { PurchaserLink } from './PurchaserLink'

interface OtherGroupsProps {
  plan: readonly PlanRow[]
  listing: Listing | undefined
}

type Of<O extends PlanRow['outcome']> = Extract<PlanRow, { outcome: O }>

function ofOutcome<const O extends PlanRow['outcome']>(plan: readonly PlanRow[], outcome: O) {
  return plan.filter((row): row is Of<O> => row.outcome === outcome)
}

/** Rows of a plan that are not sent, and why. */
export function OtherGroups({ plan, listing }: OtherGroupsProps) {
  return (
    <>
      <PlanGroup
        outcome="stale"
        rows={ofOutcome(plan, 'stale')}
        heads={[t('bulk.column.wanted'), t('bulk.column.edit')]}
        row={(planned) => (
          <Row key={planned.wish.orgId}>
            <RowHeader>
              <PurchaserLink row={planned.row} />
            </RowHeader>
            <Cell label={t('bulk.column.wanted')}>
              <ChangeLines changes={planned.changes} listing={listing} />
            </Cell>
            <Cell label={t('bulk.column.edit')}>
              <EditLink row={planned} />
            </Cell>
          </Row>
        )}
      >
        <p className="max-w-prose text-muted">{t('bulk.stale.note')}</p>
      </PlanGroup>
      <PlanGroup
        outcome="refused"
        rows={ofOutcome(plan, 'refused')}
        heads={[t('bulk.column.why')]}
        row={(planned) => (
          <Row key={planned.wish.orgId}>
            <RowHeader>
              {planned.row ? (
                <PurchaserLink row={planned.row} />
              ) : (
                <ForeignText text={planned.wish.organization || planned.wish.orgId} />
              )}
            </RowHeader>
            <Cell label={t('bulk.column.why')}>{refusedText(planned)}</Cell>
          </Row>
        )}
      >
        <p className="max-w-prose text-muted">{t('bulk.refused.note')}</p>
      </PlanGroup>
    </>
  )
}

function EditLink({ row }: { row: Of<'stale'> }) {
  const { itemId, purchaserOrgId: orgId } = row.row.provision
  return (
    <Link to={paths.editSeats} params={{ itemId, orgId }}>
      {t('edit.title')}
    </Link>
  )
}
