/** $1 holding. One that was taken away has a decree all the same. */
export const decreedHoldingQuery = `
  SELECT h.id, o.title AS position, o.agency_id AS "agencyId", a.name AS "agencyName", p.name AS "personName",
    h.kind, h.from_day::text AS from, h.until_day::text AS until, h.decree_number AS number, h.decree_day::text AS day
  FROM holding h JOIN position o ON o.id = h.position_id JOIN person p ON p.id = h.person_id
    LEFT JOIN agency a ON a.id = o.agency_id
  WHERE h.id = $1`;
