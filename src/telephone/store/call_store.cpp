#include "telephone/store/call_store.hpp"

#include <fmt/format.h>

#include "base/enum_text.hpp"
#include "base/log.hpp"
#include "store/id_list.hpp"
#include "telephone/domain/call_flow.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::string_view call_columns = R"sql(
    call_id, switch_id, reference, organization_id, direction, caller_sealed, dialled, state, queue, first_queue, agent_id,
    queued_at, waiting_since, rung_at, answered_at, since, ended_at, wrapped_at, talk_micros, hold_micros, first_at,
    answer_micros, customer_id, segment, ticket_id, note, has_clock, is_recorded, has_flags, version)sql";

constexpr Sql insert_call{"telephone_call.add", R"sql(
    insert into telephone_call (call_id, switch_id, reference, organization_id, direction, caller_sealed, caller_index, key_id,
                                dialled, state, queue, first_queue, talk_micros, hold_micros, first_at, answer_micros,
                                customer_id, segment, note, has_clock, is_recorded, has_flags, version)
    values (:call_id, :switch_id, :reference, :organization_id, :direction, :caller_sealed, :caller_index, :key_id, :dialled,
            'unheard', '', '', 0, 0, :first_at, :answer_micros, :customer_id, :segment, '', 0, 0, 0, 0)
    on conflict do nothing)sql"};
constexpr Sql hold_call{"telephone_call.hold", R"sql(
    update telephone_call set version = version + 1 where switch_id = :switch_id and reference = :reference)sql"};
constexpr Sql update_call{"telephone_call.save", R"sql(
    update telephone_call set organization_id = :organization_id, state = :state, queue = :queue, first_queue = :first_queue,
           agent_id = :agent_id, queued_at = :queued_at, waiting_since = :waiting_since, rung_at = :rung_at,
           answered_at = :answered_at, since = :since, ended_at = :ended_at, wrapped_at = :wrapped_at,
           talk_micros = :talk_micros, hold_micros = :hold_micros, customer_id = :customer_id, segment = :segment,
           ticket_id = :ticket_id, note = :note, answer_micros = :answer_micros, has_clock = :has_clock, is_recorded = :is_recorded,
           has_flags = :has_flags, version = version + 1
     where call_id = :call_id and version = :version)sql"};
constexpr Sql insert_event{"telephone_event.add", R"sql(
    insert into telephone_event (event_id, call_id, event_key, kind, at, told_at, agent, agent_id, queue, recording, wished_at, flag)
    values (:event_id, :call_id, :event_key, :kind, :at, :told_at, :agent, :agent_id, :queue, :recording, :wished_at, :flag)
    on conflict do nothing)sql"};
constexpr Sql select_events{"telephone_event.of_call", R"sql(
    select event_id, event_key, kind, at, told_at, agent, agent_id, queue, recording, wished_at, flag from telephone_event
     where call_id = :call_id order by event_id limit :limit)sql"};
constexpr Sql count_events_sql{"telephone_event.count", R"sql(
    select count(*) as n from telephone_event where call_id = :call_id)sql"};
constexpr Sql select_last_event{"telephone_event.last",
                                "select event_id from telephone_event order by event_id desc limit 1"};
constexpr Sql update_flag{"telephone_event.flag", R"sql(
    update telephone_event set flag = :flag where event_id = :event_id)sql"};
constexpr Sql insert_line{"telephone_line.add", R"sql(
    insert into telephone_line (user_id, extension, organization_id, call_id, wrap_until, idle_since, version)
    values (:user_id, :extension, :organization_id, :call_id, :wrap_until, :idle_since, 1) on conflict do nothing)sql"};
constexpr Sql update_line{"telephone_line.save", R"sql(
    update telephone_line set extension = :extension, organization_id = :organization_id, call_id = :call_id,
           wrap_until = :wrap_until, idle_since = :idle_since, version = version + 1
     where user_id = :user_id and version = :version
       and not exists (select 1 from telephone_line other
                        where other.extension = :extension and other.user_id <> :user_id))sql"};
constexpr Sql delete_line{"telephone_line.remove", "delete from telephone_line where user_id = :user_id"};
constexpr std::string_view line_columns =
    "user_id, extension, organization_id, call_id, wrap_until, idle_since, version";
constexpr Sql add_interval{"telephone_interval.add", R"sql(
    insert into telephone_interval (queue, starts_at, offered, answered, answered_in_time, abandoned, abandoned_lost,
                                    abandoned_late, handled, wait_seconds, talk_seconds, hold_seconds, wrap_seconds)
    values (:queue, :starts_at, :offered, :answered, :answered_in_time, :abandoned, :abandoned_lost, :abandoned_late,
            :handled, :wait_seconds, :talk_seconds, :hold_seconds, :wrap_seconds)
    on conflict (queue, starts_at) do update set
        offered = telephone_interval.offered + excluded.offered,
        answered = telephone_interval.answered + excluded.answered,
        answered_in_time = telephone_interval.answered_in_time + excluded.answered_in_time,
        abandoned = telephone_interval.abandoned + excluded.abandoned,
        abandoned_lost = telephone_interval.abandoned_lost + excluded.abandoned_lost,
        abandoned_late = telephone_interval.abandoned_late + excluded.abandoned_late,
        handled = telephone_interval.handled + excluded.handled,
        wait_seconds = telephone_interval.wait_seconds + excluded.wait_seconds,
        talk_seconds = telephone_interval.talk_seconds + excluded.talk_seconds,
        hold_seconds = telephone_interval.hold_seconds + excluded.hold_seconds,
        wrap_seconds = telephone_interval.wrap_seconds + excluded.wrap_seconds)sql"};
constexpr Sql select_intervals{"telephone_interval.of", R"sql(
    select queue, starts_at, offered, answered, answered_in_time, abandoned, abandoned_lost, abandoned_late, handled,
           wait_seconds, talk_seconds, hold_seconds, wrap_seconds from telephone_interval
     where starts_at >= :from_at and starts_at < :to_at and (:queue = '' or queue = :queue)
     order by starts_at, queue)sql"};
constexpr Sql select_calls_to_reseal{"telephone_call.to_reseal", R"sql(
    select call_id, caller_sealed from telephone_call where call_id > :after and key_id <> :key_id
     order by call_id limit :limit)sql"};
constexpr Sql update_sealed_call{"telephone_call.reseal", R"sql(
    update telephone_call set caller_sealed = :caller_sealed, caller_index = :caller_index, key_id = :key_id
     where call_id = :call_id)sql"};
constexpr Sql count_call_key{"telephone_call.count_key", R"sql(
    select count(*) as n from telephone_call where key_id = :key_id)sql"};

constexpr std::string_view number_purpose = "telephone.number";
std::string context(CallId id) { return "telephone_call.caller:" + id.text(); }

Line read_line(const Row& row) {
    return {
        row.id<UserId>("user_id"), row.text("extension"),           row.id<OrganizationId>("organization_id"),
        row.id<CallId>("call_id"), row.maybe_instant("wrap_until"), row.instant("idle_since"),
        row.integer("version")};
}

}  // namespace

Call CallStore::read(const Row& row) const {
    Call c;
    c.call_id = row.id<CallId>("call_id");
    c.switch_id = row.id<UserId>("switch_id");
    c.reference = row.text("reference");
    c.organization_id = row.id<OrganizationId>("organization_id");
    c.direction = enum_or(direction_names, row.text("direction"), Direction::incoming);
    if (const auto sealed = row.text("caller_sealed"); !sealed.empty())
        c.caller = sealer_.open(sealed, context(c.call_id)).value_or("");
    c.dialled = row.text("dialled");
    c.course = {.state = enum_or(state_names, row.text("state"), State::unheard),
                .queue = row.text("queue"),
                .first_queue = row.text("first_queue"),
                .agent_id = row.id<UserId>("agent_id"),
                .queued_at = row.maybe_instant("queued_at"),
                .waiting_since = row.maybe_instant("waiting_since"),
                .rung_at = row.maybe_instant("rung_at"),
                .answered_at = row.maybe_instant("answered_at"),
                .since = row.maybe_instant("since"),
                .ended_at = row.maybe_instant("ended_at"),
                .wrapped_at = row.maybe_instant("wrapped_at"),
                .talk = Duration{row.integer("talk_micros")},
                .hold = Duration{row.integer("hold_micros")}};
    c.first_at = row.instant("first_at");
    c.answer_limit = Duration{row.integer("answer_micros")};
    c.customer_id = row.id<CustomerId>("customer_id");
    c.segment = row.text("segment");
    c.ticket_id = row.id<TicketId>("ticket_id");
    c.note = row.text("note");
    c.has_clock = row.boolean("has_clock");
    c.is_recorded = row.boolean("is_recorded");
    c.has_flags = row.boolean("has_flags");
    c.version = row.integer("version");
    return c;
}

Binds CallStore::changing(const Call& c) const {
    const auto& course = c.course;
    return {{"call_id", c.call_id},
            {"organization_id", c.organization_id},
            {"state", to_text(course.state)},
            {"queue", course.queue},
            {"first_queue", course.first_queue},
            {"agent_id", course.agent_id},
            {"queued_at", course.queued_at},
            {"waiting_since", course.waiting_since},
            {"rung_at", course.rung_at},
            {"answered_at", course.answered_at},
            {"since", course.since},
            {"ended_at", course.ended_at},
            {"wrapped_at", course.wrapped_at},
            {"talk_micros", std::int64_t{course.talk.count()}},
            {"hold_micros", std::int64_t{course.hold.count()}},
            {"customer_id", c.customer_id},
            {"segment", c.segment},
            {"ticket_id", c.ticket_id},
            {"note", c.note},
            {"answer_micros", std::int64_t{c.answer_limit.count()}},
            {"has_clock", c.has_clock},
            {"is_recorded", c.is_recorded},
            {"has_flags", c.has_flags},
            {"version", c.version}};
}

Call CallStore::held(const Call& c) {
    Binds binds{{"call_id", c.call_id},
                {"switch_id", c.switch_id},
                {"reference", c.reference},
                {"organization_id", c.organization_id},
                {"direction", to_text(c.direction)},
                {"dialled", c.dialled},
                {"first_at", c.first_at},
                {"answer_micros", std::int64_t{c.answer_limit.count()}},
                {"customer_id", c.customer_id},
                {"segment", c.segment}};
    if (c.caller.empty()) {
        for (const auto* name : {"caller_sealed", "caller_index", "key_id"})
            binds.emplace_back(name, nullptr);
    } else {
        binds.emplace_back("caller_sealed", sealer_.seal(c.caller, context(c.call_id)));
        binds.emplace_back("caller_index", sealer_.blind_index(c.caller, number_purpose));
        binds.emplace_back("key_id", sealer_.active());
    }
    unit_.run(insert_call, binds);
    unit_.run(hold_call, {{"switch_id", c.switch_id}, {"reference", c.reference}});
    auto found = find_reference(c.switch_id, c.reference);
    must(found.has_value());
    return std::move(*found);
}

std::optional<Call> CallStore::find(CallId id) {
    const auto text = fmt::format("select {} from telephone_call where call_id = :call_id", call_columns);
    return unit_.one({"telephone_call.find", text}, {{"call_id", id}},
                     [&](const Row& row) { return read(row); });
}

std::vector<Call> CallStore::find_all(std::span<const CallId> ids) {
    const IdList list{unit_, ids};
    const auto text =
        fmt::format("select {} from telephone_call where {}", call_columns, list.holds("call_id"));
    return unit_.all({"telephone_call.find_all", text}, {list.bind()},
                     [&](const Row& row) { return read(row); });
}

std::optional<Call> CallStore::find_reference(UserId switch_id, const std::string& reference) {
    const auto text =
        fmt::format("select {} from telephone_call where switch_id = :switch_id and reference = :reference",
                    call_columns);
    return unit_.one({"telephone_call.find_reference", text},
                     {{"switch_id", switch_id}, {"reference", reference}},
                     [&](const Row& row) { return read(row); });
}

bool CallStore::save(const Call& call) { return unit_.run(update_call, changing(call)) == 1; }

std::vector<Call> CallStore::waiting(std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from telephone_call where state in ('queued', 'ringing') order by call_id limit :limit",
        call_columns);
    return unit_.all({"telephone_call.waiting", text}, {{"limit", limit}},
                     [&](const Row& row) { return read(row); });
}

std::vector<Call> CallStore::list(const CallFilter& filter, std::int64_t limit) {
    std::string where = "1 = 1";
    Binds binds{{"limit", limit}};
    if (!unit_.actor().sees_all) {
        const IdList units{unit_, *unit_.actor().scope};
        where += " and " + units.holds("organization_id");
        binds.push_back(units.bind());
    }
    const auto equals = [&](std::string_view column, const auto& value) {
        where += fmt::format(" and {0} = :{0}", column);
        binds.emplace_back(column, value);
    };
    if (!filter.queue.empty()) equals("queue", filter.queue);
    if (!filter.state.empty()) equals("state", filter.state);
    if (filter.agent_id) equals("agent_id", filter.agent_id);
    if (filter.is_flagged) where += " and has_flags = 1";
    if (!filter.number.empty()) {
        std::string tokens;  // hexadecimal digits, never text of a request
        for (const auto& one : sealer_.blind_indexes(filter.number, number_purpose))
            tokens += fmt::format("{}'{}'", tokens.empty() ? "" : ",", one);
        where += fmt::format(" and caller_index in ({})", tokens);
    }
    if (filter.before) {
        where += " and call_id < :before";
        binds.emplace_back("before", filter.before);
    }
    const auto text = fmt::format("select {} from telephone_call where {} order by call_id desc limit :limit",
                                  call_columns, where);
    return unit_.all({"telephone_call.list", text}, binds, [&](const Row& row) { return read(row); });
}

bool CallStore::add_event(CallId call, const CallEvent& e) {
    return unit_.run(insert_event, {{"event_id", e.event_id},
                                    {"call_id", call},
                                    {"event_key", e.key},
                                    {"kind", to_text(e.kind)},
                                    {"at", e.at},
                                    {"told_at", e.told_at},
                                    {"agent", e.agent},
                                    {"agent_id", e.agent_id},
                                    {"queue", e.queue},
                                    {"recording", e.recording},
                                    {"wished_at", e.wished_at},
                                    {"flag", to_text(e.flag)}}) == 1;
}

std::vector<CallEvent> CallStore::events(CallId call, std::int64_t limit) {
    return unit_.all(select_events, {{"call_id", call}, {"limit", limit}}, [](const Row& row) {
        return CallEvent{.event_id = row.id<EventId>("event_id"),
                         .key = row.text("event_key"),
                         .kind = enum_or(event_names, row.text("kind"), EventKind::recording),
                         .at = row.instant("at"),
                         .told_at = row.instant("told_at"),
                         .agent = row.text("agent"),
                         .agent_id = row.id<UserId>("agent_id"),
                         .queue = row.text("queue"),
                         .recording = row.text("recording"),
                         .wished_at = row.maybe_instant("wished_at"),
                         .flag = enum_or(flag_names, row.text("flag"), Flag::none)};
    });
}

std::int64_t CallStore::count_events(CallId call) {
    return unit_.number(count_events_sql, {{"call_id", call}});
}

std::optional<Instant> CallStore::last_told_at() {
    return unit_.one(select_last_event, {},
                     [](const Row& row) { return instant_of_id(row.integer("event_id")); });
}

void CallStore::save_flag(const CallEvent& event) {
    unit_.run(update_flag, {{"event_id", event.event_id}, {"flag", to_text(event.flag)}});
}

std::vector<Line> CallStore::lines(std::int64_t limit) {
    const auto text =
        fmt::format("select {} from telephone_line order by extension limit :limit", line_columns);
    return unit_.all({"telephone_line.all", text}, {{"limit", limit}}, read_line);
}

std::optional<Line> CallStore::line_of(UserId user) {
    const auto text = fmt::format("select {} from telephone_line where user_id = :user_id", line_columns);
    return unit_.one({"telephone_line.of_user", text}, {{"user_id", user}}, read_line);
}

std::optional<Line> CallStore::line_at(const std::string& extension) {
    const auto text = fmt::format("select {} from telephone_line where extension = :extension", line_columns);
    return unit_.one({"telephone_line.at", text}, {{"extension", extension}}, read_line);
}

bool CallStore::save_line(const Line& l) {
    Binds binds{{"user_id", l.user_id}, {"extension", l.extension},   {"organization_id", l.organization_id},
                {"call_id", l.call_id}, {"wrap_until", l.wrap_until}, {"idle_since", l.idle_since}};
    if (l.version == 0) return unit_.run(insert_line, binds) == 1;
    binds.emplace_back("version", l.version);
    return unit_.run(update_line, binds) == 1;
}

bool CallStore::remove_line(UserId user) { return unit_.run(delete_line, {{"user_id", user}}) == 1; }

void CallStore::add_figures(const Counted& counted) {
    const auto& f = counted.figures;
    if (f == Figures{}) return;
    unit_.add(add_interval, {{"queue", counted.queue}, {"starts_at", counted.starts_at}},
              {{"offered", f.offered},
               {"answered", f.answered},
               {"answered_in_time", f.answered_in_time},
               {"abandoned", f.abandoned},
               {"abandoned_lost", f.abandoned_lost},
               {"abandoned_late", f.abandoned_late},
               {"handled", f.handled},
               {"wait_seconds", f.wait_seconds},
               {"talk_seconds", f.talk_seconds},
               {"hold_seconds", f.hold_seconds},
               {"wrap_seconds", f.wrap_seconds}});
}

std::vector<IntervalRow> CallStore::intervals(const std::string& queue, Instant from, Instant to) {
    return unit_.all(select_intervals, {{"queue", queue}, {"from_at", from}, {"to_at", to}},
                     [](const Row& row) {
                         return IntervalRow{row.text("queue"),
                                            row.instant("starts_at"),
                                            {.offered = row.integer("offered"),
                                             .answered = row.integer("answered"),
                                             .answered_in_time = row.integer("answered_in_time"),
                                             .abandoned = row.integer("abandoned"),
                                             .abandoned_lost = row.integer("abandoned_lost"),
                                             .abandoned_late = row.integer("abandoned_late"),
                                             .handled = row.integer("handled"),
                                             .wait_seconds = row.integer("wait_seconds"),
                                             .talk_seconds = row.integer("talk_seconds"),
                                             .hold_seconds = row.integer("hold_seconds"),
                                             .wrap_seconds = row.integer("wrap_seconds")}};
                     });
}

std::optional<CallId> CallStore::reseal(CallId after, std::int64_t limit) {
    const auto rows = unit_.all(
        select_calls_to_reseal, {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
        [](const Row& row) { return std::pair{row.id<CallId>("call_id"), row.text("caller_sealed")}; });
    for (const auto& [id, sealed] : rows) {
        const auto plain = sealer_.open(sealed, context(id));
        if (plain)
            unit_.run(update_sealed_call, {{"call_id", id},
                                           {"caller_sealed", sealer_.seal(*plain, context(id))},
                                           {"caller_index", sealer_.blind_index(*plain, number_purpose)},
                                           {"key_id", sealer_.active()}});
        else  // it stays under the key it names, which cannot be retired
            log_error("telephone.unreadable", {{"call_id", id.number}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::int64_t count_calls_under(Unit& unit, keys::KeyId key) {
    return unit.number(count_call_key, {{"key_id", key}});
}

}  // namespace bihuan::telephone
