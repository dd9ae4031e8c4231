#include "sla/store/track_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "sla/domain/fact_text.hpp"
#include "store/id_list.hpp"

namespace bihuan::sla {
namespace {

constexpr Sql select_one{"sla_track.find", R"sql(
    select subject_kind, subject_id, standard_version_id, facts, fired, organization_id, handler_id, is_running, clock, state,
           level, due_at
      from sla_track where subject_kind = :kind and subject_id = :id)sql"};
constexpr Sql insert{"sla_track.add", R"sql(
    insert into sla_track (subject_kind, subject_id, standard_version_id, facts, fired, organization_id, handler_id,
                           is_running, clock, state, level, due_at)
    values (:kind, :id, :version_id, :facts, :fired, :organization_id, :handler_id, :is_running, :clock, :state, :level,
            :due_at))sql"};
constexpr Sql update{"sla_track.save", R"sql(
    update sla_track set standard_version_id = :version_id, facts = :facts, fired = :fired,
           organization_id = :organization_id, handler_id = :handler_id, is_running = :is_running, clock = :clock,
           state = :state, level = :level, due_at = :due_at
     where subject_kind = :kind and subject_id = :id)sql"};
constexpr Sql upsert_outcome{"sla_result.put", R"sql(
    insert into sla_result (subject_kind, subject_id, clock, promise, state, rule, limit_micros, used_micros, started_at, at,
                            due_at, organization_id, handler_id, reason_code, explanation, promised_at, explained_by,
                            explained_at)
    values (:kind, :id, :clock, :promise, :state, :rule, :limit_micros, :used_micros, :started_at, :at, :due_at,
            :organization_id, :handler_id, '', '', null, '', null)
    on conflict (subject_kind, subject_id, clock, promise) do update set
           state = excluded.state, rule = excluded.rule, limit_micros = excluded.limit_micros,
           used_micros = excluded.used_micros, started_at = excluded.started_at, at = excluded.at,
           due_at = excluded.due_at, organization_id = excluded.organization_id, handler_id = excluded.handler_id)sql"};
constexpr Sql update_state{"sla_result.reopen", R"sql(
    update sla_result set state = :state where subject_kind = :kind and subject_id = :id and clock = :clock and promise = :promise)sql"};
constexpr Sql select_outcomes{"sla_result.of_subject", R"sql(
    select clock, promise, state, rule, limit_micros, used_micros, started_at, at, due_at, reason_code, explanation,
           promised_at, explained_by, explained_at, organization_id, handler_id
      from sla_result where subject_kind = :kind and subject_id = :id order by promise)sql"};
constexpr Sql select_summary{"sla_track.summary", R"sql(
    select subject_id, clock, state, level, due_at from sla_track
     where subject_kind = :kind and subject_id = :id and is_running = 1)sql"};
constexpr Sql select_warned{"sla_track.warned", R"sql(
    select subject_id, level from sla_track where is_running = 1 and level >= 1 and subject_kind = :kind)sql"};
constexpr Sql count_results{"sla_result.tally", R"sql(
    select rule, clock, state, count(*) as n from sla_result
     where subject_kind = :kind and at >= :from and at < :to and state in ('met', 'missed', 'breached')
     group by rule, clock, state order by rule, clock, state)sql"};
constexpr Sql update_reason{"sla_result.explain", R"sql(
    update sla_result set reason_code = :reason_code, explanation = :explanation, promised_at = :promised_at,
           explained_by = :explained_by, explained_at = :explained_at
     where subject_kind = :kind and subject_id = :id and clock = :clock and promise = :promise)sql"};

template <class E, class Names>
E enum_of(const Names& names, const std::string& text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<E>(i);
    throw std::runtime_error("sla: an unknown word in the store: " + text);
}

// "resolve:0.1.0 feedback:2.0.1": clock, promise, kind, step.
std::string fired_text(const Track& track) {
    std::string out;
    for (std::size_t i = 0; i < track.fired.size(); ++i)
        if (const auto& one = track.fired[i])
            out += fmt::format("{}{}:{}.{}.{}", out.empty() ? "" : " ", i, one->promise,
                               static_cast<int>(one->kind), one->step);
    return out;
}
void read_fired(std::string_view text, Track& track) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto number = [&] {
        int out = 0;
        const auto read = std::from_chars(at, end, out);
        must(read.ec == std::errc{});
        at = read.ptr == end ? end : read.ptr + 1;
        return out;
    };
    while (at != end) {
        const auto clock = static_cast<std::size_t>(number());
        const int promise = number(), kind = number(), step = number();
        track.fired.at(clock) = Milestone{Instant{}, static_cast<MilestoneKind>(kind), step, promise};
    }
}

Summary read_summary(const Row& row) {
    return {.clock = enum_of<ClockKind>(clock_names, row.text("clock")),
            .state = enum_of<ClockState>(clock_state_names, row.text("state")),
            .level = static_cast<int>(row.integer("level")),
            .due_at = row.maybe_instant("due_at")};
}

Track read_track(const Row& row) {
    Track track;
    track.subject = {row.text("subject_kind"), row.integer("subject_id")};
    track.version_id = row.integer("standard_version_id");
    track.facts = facts_from_text(row.text("facts"));
    read_fired(row.text("fired"), track);
    track.place = {row.integer("organization_id"), row.integer("handler_id")};
    if (row.boolean("is_running")) track.summary = read_summary(row);
    return track;
}

Bind number_or_null(std::string_view name, std::int64_t number) {
    return number != 0 ? Bind{name, number} : Bind{name, nullptr};
}

Binds binds_of(const Track& t) {
    const auto& s = t.summary;
    return {{"kind", t.subject.kind},
            {"id", t.subject.id},
            number_or_null("version_id", t.version_id),
            {"facts", facts_to_text(t.facts)},
            {"fired", fired_text(t)},
            {"organization_id", t.place.organization_id},
            number_or_null("handler_id", t.place.handler_id),
            {"is_running", s.has_value()},
            s ? Bind{"clock", to_text(s->clock)} : Bind{"clock", nullptr},
            {"state", s ? to_text(s->state) : "ended"},
            {"level", s ? s->level : 0},
            s ? Bind{"due_at", s->due_at} : Bind{"due_at", nullptr}};
}

Outcome read_outcome(const Row& row) {
    Outcome o;
    o.clock = enum_of<ClockKind>(clock_names, row.text("clock"));
    o.promise = static_cast<int>(row.integer("promise"));
    o.state = enum_of<ClockState>(clock_state_names, row.text("state"));
    o.rule = row.text("rule");
    o.limit = Duration{row.integer("limit_micros")};
    o.used = Duration{row.integer("used_micros")};
    o.started_at = row.instant("started_at");
    o.at = row.instant("at");
    o.due_at = row.maybe_instant("due_at");
    o.reason_code = row.text("reason_code");
    o.explanation = row.text("explanation");
    o.promised_at = row.maybe_instant("promised_at");
    o.explained_by = row.text("explained_by");
    o.explained_at = row.maybe_instant("explained_at");
    o.place = {row.integer("organization_id"), row.integer("handler_id")};
    return o;
}

}  // namespace

std::optional<Track> TrackStore::find(const Subject& subject) {
    return unit_.one(select_one, {{"kind", subject.kind}, {"id", subject.id}}, read_track);
}
void TrackStore::add(const Track& track) { unit_.run(insert, binds_of(track)); }
void TrackStore::save(const Track& track) { unit_.run(update, binds_of(track)); }

std::unordered_map<std::int64_t, Summary> TrackStore::summaries(std::string_view kind,
                                                                std::span<const std::int64_t> ids) {
    std::unordered_map<std::int64_t, Summary> out;
    if (ids.empty()) return out;
    const auto take = [&](const Row& row) { out.emplace(row.integer("subject_id"), read_summary(row)); };
    if (ids.size() == 1) {  // as each opening asks
        unit_.each(select_summary, {{"kind", kind}, {"id", ids.front()}}, take);
        return out;
    }
    const IdList list{unit_, ids};
    // With the plus, else SQLite walks along all that run (index sla_track_due) to find these few.
    const auto text =
        "select subject_id, clock, state, level, due_at from sla_track where subject_kind = :kind and "
        "+is_running = 1 and " +
        list.holds("subject_id");
    unit_.each(Sql{"sla_track.summaries", text}, {{"kind", kind}, list.bind()}, take);
    return out;
}

std::unordered_map<std::int64_t, int> TrackStore::warned(std::string_view kind) {
    std::unordered_map<std::int64_t, int> out;
    unit_.each(select_warned, {{"kind", kind}}, [&](const Row& row) {
        out.emplace(row.integer("subject_id"), static_cast<int>(row.integer("level")));
    });
    return out;
}

std::vector<BoardRow> TrackStore::board(const BoardQuery& query, std::int64_t limit) {
    std::string text =
        "select subject_kind, subject_id, organization_id, handler_id, clock, state, level, due_at from "
        "sla_track "
        "where is_running = 1 and level >= :level_min" +
        fmt::format(" and subject_kind in ('{}')", fmt::join(query.kinds, "','"));
    Binds binds{{"level_min", query.level_min}, {"limit", limit}};
    if (!query.is_everywhere)
        text += query.organizations.empty()
                    ? " and 1 = 0"
                    : fmt::format(" and organization_id in ({})", fmt::join(query.organizations, ","));
    if (query.handler_id != 0) {
        text += " and handler_id = :handler_id";
        binds.emplace_back("handler_id", query.handler_id);
    }
    if (query.is_paused && *query.is_paused) {
        text += " and due_at is null and subject_id > :after_id order by subject_id limit :limit";
    } else {
        text +=
            " and due_at is not null and (due_at > :after_due or (due_at = :after_due and subject_id > "
            ":after_id)) "
            "order by due_at, subject_id limit :limit";
        binds.emplace_back("after_due", query.after_due);
    }
    binds.emplace_back("after_id", query.after_id);
    return unit_.all(Sql{"sla_track.board", text}, binds, [](const Row& row) {
        return BoardRow{{row.text("subject_kind"), row.integer("subject_id")},
                        {row.integer("organization_id"), row.integer("handler_id")},
                        read_summary(row)};
    });
}

void TrackStore::put_outcome(const Track& t, const Outcome& o) {
    unit_.run(upsert_outcome, {{"kind", t.subject.kind},
                               {"id", t.subject.id},
                               {"clock", to_text(o.clock)},
                               {"promise", o.promise},
                               {"state", to_text(o.state)},
                               {"rule", o.rule},
                               {"limit_micros", o.limit.count()},
                               {"used_micros", o.used.count()},
                               {"started_at", o.started_at},
                               {"at", o.at},
                               {"due_at", o.due_at},
                               {"organization_id", t.place.organization_id},
                               number_or_null("handler_id", t.place.handler_id)});
}
void TrackStore::reopen_outcome(const Track& track, ClockKind clock, int promise, ClockState state) {
    unit_.run(update_state, {{"kind", track.subject.kind},
                             {"id", track.subject.id},
                             {"clock", to_text(clock)},
                             {"promise", promise},
                             {"state", to_text(state)}});
}
std::vector<Outcome> TrackStore::outcomes(const Subject& subject) {
    auto all = unit_.all(select_outcomes, {{"kind", subject.kind}, {"id", subject.id}}, read_outcome);
    std::ranges::stable_sort(all, {}, &Outcome::clock);
    return all;
}
std::vector<Tally> TrackStore::tally(std::string_view kind, Instant from, Instant to) {
    return unit_.all(count_results, {{"kind", kind}, {"from", from}, {"to", to}}, [](const Row& row) {
        return Tally{row.text("rule"), enum_of<ClockKind>(clock_names, row.text("clock")),
                     enum_of<ClockState>(clock_state_names, row.text("state")), row.integer("n")};
    });
}
bool TrackStore::explain_outcome(const Subject& subject, const Outcome& o) {
    return unit_.run(update_reason, {{"kind", subject.kind},
                                     {"id", subject.id},
                                     {"clock", to_text(o.clock)},
                                     {"promise", o.promise},
                                     {"reason_code", o.reason_code},
                                     {"explanation", o.explanation},
                                     {"promised_at", o.promised_at},
                                     {"explained_by", o.explained_by},
                                     {"explained_at", o.explained_at}}) == 1;
}

}  // namespace bihuan::sla
