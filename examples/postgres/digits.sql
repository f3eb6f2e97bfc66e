-- The network as functions of the database, and a table of digits that it reads. :library is the module's path.
create function digit(image bytea) returns int
  as :'library', 'digit' language c immutable strict parallel safe cost 10000;
create function digit_scores(image bytea) returns real[]
  as :'library', 'digit_scores' language c immutable strict parallel safe cost 10000;

create table digits (id serial primary key, label int not null, image bytea not null);
