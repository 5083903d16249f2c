/**
 * The floor: a bare server over one plain table, prepared statements, JSON as Postgres makes it. No sign-in, no access
 * checks, no validation, no history. Run by the catalogue bench as a process of its own; says its port when it listens.
 */
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 16 });

const PAGE = `SELECT coalesce(json_agg(item), '[]')::text AS items FROM (
  SELECT json_build_object('id', id, 'code', code, 'name', name, 'purpose', left(purpose, 300), 'status', status,
    'type', type, 'url', url, 'year', year, 'ownerAgency', json_build_object('id', owner_agency_id, 'name', owner_name),
    'updatedAt', updated_at) AS item
  FROM floor_application WHERE owner_agency_id = $1 ORDER BY name_key, id LIMIT 26) page`;
const ENTRY = `SELECT json_build_object('id', id, 'code', code, 'name', name, 'purpose', purpose, 'status', status,
  'type', type, 'url', url, 'year', year, 'ownerAgency', json_build_object('id', owner_agency_id, 'name', owner_name),
  'createdAt', created_at, 'updatedAt', updated_at)::text AS entry FROM floor_application WHERE id = $1`;

const app = Fastify();
app.get('/page', async (request, reply) => {
  const { rows } = await pool.query({ name: 'page', text: PAGE, values: [request.query.agency] });
  return reply.type('application/json').send(`{"items":${rows[0].items}}`);
});
app.get('/entry/:id', async (request, reply) => {
  const { rows } = await pool.query({ name: 'entry', text: ENTRY, values: [request.params.id] });
  return reply.type('application/json').send(rows[0].entry);
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.on('disconnect', () => process.exit(0));
