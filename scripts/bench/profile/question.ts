/** What is asked of Laurel; the bare server answers the same JSON. */
export const PROFILE_QUERY = `query Profile($id: ID!) {
  member(id: $id) {
    id externalId joinedAt
    identities { scheme value }
    tier { code rank name }
    nextTier { missing tier { code name } }
    growthValue { score }
    points { balance }
    behaviours(first: 10) {
      nodes {
        id type channel occurredAt sessionId orderId productId category quantity rating
        amount { amount currencyCode }
      }
      pageInfo { hasNextPage }
    }
  }
}`;
