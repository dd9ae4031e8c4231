-- What is past a warning, few among many: for the process board.
create index sla_track_warned on sla_track (subject_kind, level, subject_id) where is_running = 1 and level >= 1;
