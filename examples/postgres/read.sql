\echo 'How many of the held-out digits are read right:'
select count(*) filter (where digit(image) = label) as "right", count(*) as digits from digits;

\echo 'What is mistaken for what, most often:'
select label, digit(image) as "read as", count(*) from digits where digit(image) <> label group by 1, 2 order by 3 desc, 1, 2 limit 5;

\echo 'An index over what an image shows:'
create index on digits (digit(image));
explain (costs off) select id from digits where digit(image) = 7;

\echo 'Many more of them, in parallel:'
create table many as select label, image from digits, generate_series(1, 50);
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 0;
\timing on
select count(*) filter (where digit(image) = label) as "right", count(*) as digits from many;
\timing off
explain (costs off) select count(*) from many where digit(image) = label;
