#!/bin/sh
# The roles that Condado needs, and its database: run once by the image of PostgreSQL, or by hand as a superuser with
# CONDADO_DB_PASSWORD set. None of them is a superuser or may make roles.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$CONDADO_DB_PASSWORD" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role condado login password :'password';
create role condado_app nologin noinherit;
create role condado_facts nologin;
grant condado_facts to condado_app;
grant condado_app to condado;
create database condado owner condado template template0 encoding 'UTF8';
SQL
