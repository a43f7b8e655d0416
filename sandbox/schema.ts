/** Tables of the portal. Flags are 0 or 1, instants milliseconds, lists JSON text. */
export const schema = `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE organizations (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, url_key TEXT NOT NULL, access TEXT NOT NULL,
    region TEXT NOT NULL, culture TEXT NOT NULL, thumbnail TEXT, description TEXT,
    flags TEXT NOT NULL DEFAULT '[]', created INTEGER NOT NULL, subscription_id TEXT);
  CREATE TABLE people (
    username TEXT PRIMARY KEY COLLATE NOCASE, id TEXT NOT NULL, password TEXT NOT NULL,
    full_name TEXT NOT NULL, email TEXT NOT NULL, org_id TEXT NOT NULL, role TEXT NOT NULL,
    role_id TEXT, privileges TEXT NOT NULL, culture TEXT NOT NULL, last_login INTEGER NOT NULL,
    can_sign_in INTEGER NOT NULL DEFAULT 0, says TEXT NOT NULL DEFAULT '');
  CREATE TABLE listings (
    item_id TEXT PRIMARY KEY, org_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
    published INTEGER NOT NULL);
  CREATE TABLE provisions (
    item_id TEXT NOT NULL, purchaser_org_id TEXT NOT NULL, provisioned_item_id TEXT NOT NULL,
    seller_org_id TEXT NOT NULL, purchaser_username TEXT, purchaser_full_name TEXT,
    purchaser_email TEXT, purchaser_phone TEXT, start_date INTEGER NOT NULL, end_date INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('purchase', 'trial', 'request')),
    created INTEGER NOT NULL, modified INTEGER NOT NULL, had_trial INTEGER NOT NULL DEFAULT 0,
    org_entitlements TEXT, PRIMARY KEY (item_id, purchaser_org_id));
  CREATE INDEX provisions_by_seller ON provisions (seller_org_id, item_id);
  CREATE TABLE item_relationships (from_item TEXT NOT NULL, to_item TEXT NOT NULL, type TEXT NOT NULL);
  CREATE TABLE user_entitlements (
    item_id TEXT NOT NULL, username TEXT NOT NULL COLLATE NOCASE, org_id TEXT NOT NULL,
    entitlements TEXT NOT NULL, disconnected INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (item_id, username));
  CREATE TABLE authorization_codes (
    code TEXT PRIMARY KEY, username TEXT NOT NULL, client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL,
    challenge TEXT NOT NULL, refresh_minutes INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    refresh_token TEXT);
  CREATE TABLE refresh_tokens (
    token TEXT PRIMARY KEY, username TEXT NOT NULL, client_id TEXT NOT NULL,
    lifetime INTEGER NOT NULL, expires_at INTEGER NOT NULL);
  CREATE TABLE access_tokens (
    token TEXT PRIMARY KEY, username TEXT NOT NULL, client_id TEXT, refresh_token TEXT,
    expires_at INTEGER NOT NULL);
  CREATE TABLE sign_ins (id TEXT PRIMARY KEY, username TEXT NOT NULL, expires_at INTEGER NOT NULL);
  CREATE TABLE ledger (n INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL);
`

/** Tables a reset empties, in an order that suits references. */
export const tables = [...schema.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name ?? '')
