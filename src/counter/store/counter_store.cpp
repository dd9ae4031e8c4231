#include "counter/store/counter_store.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bihuan::counter {
namespace {

constexpr std::string_view columns = R"sql(
    turn_id, place_id, organization_id, day, queue, number, state, customer_id, appointment_id, ticket_id, taken_at,
    rank_at, booked_at, called_at, last_called_at, begun_at, ended_at, calls, window_id, user_id, predicted_seconds,
    version)sql";
constexpr std::string_view window_columns =
    "window_id, place_id, organization_id, state, user_id, queues, turn_id, version";

constexpr Sql insert_number{"counter_number.begin", R"sql(
    insert into counter_number (place_id, day, queue, last) values (:place_id, :day, :queue, 0) on conflict do nothing)sql"};
constexpr Sql update_number{"counter_number.next", R"sql(
    update counter_number set last = last + 1 where place_id = :place_id and day = :day and queue = :queue)sql"};
constexpr Sql select_number{"counter_number.last", R"sql(
    select last as n from counter_number where place_id = :place_id and day = :day and queue = :queue)sql"};
constexpr Sql insert_turn{"counter_turn.add", R"sql(
    insert into counter_turn (turn_id, place_id, organization_id, day, queue, number, state, customer_id,
                              appointment_id, ticket_id, taken_at, rank_at, booked_at, called_at, last_called_at,
                              begun_at, ended_at, calls, window_id, user_id, predicted_seconds, version)
    values (:turn_id, :place_id, :organization_id, :day, :queue, :number, :state, :customer_id, :appointment_id,
            :ticket_id, :taken_at, :rank_at, :booked_at, :called_at, :last_called_at, :begun_at, :ended_at, :calls,
            :window_id, :user_id, :predicted_seconds, :version))sql"};
constexpr Sql update_turn{"counter_turn.save", R"sql(
    update counter_turn set queue = :queue, state = :state, rank_at = :rank_at, booked_at = :booked_at,
           called_at = :called_at, last_called_at = :last_called_at, begun_at = :begun_at, ended_at = :ended_at,
           calls = :calls, window_id = :window_id, user_id = :user_id, version = :version + 1
     where turn_id = :turn_id and version = :version)sql"};
constexpr Sql count_waiting_sql{"counter_turn.count_waiting", R"sql(
    select count(*) as n from counter_turn where place_id = :place_id and day = :day and state = 'waiting')sql"};
constexpr Sql select_lengths{"counter_turn.lengths", R"sql(
    select begun_at, ended_at from counter_turn
     where place_id = :place_id and queue = :queue and state = 'done' order by ended_at desc limit :limit)sql"};
constexpr Sql insert_window{"counter_window.add", R"sql(
    insert into counter_window (window_id, place_id, organization_id, state, user_id, queues, turn_id, version)
    values (:window_id, :place_id, :organization_id, :state, :user_id, :queues, :turn_id, 1) on conflict do nothing)sql"};
constexpr Sql update_window{"counter_window.save", R"sql(
    update counter_window set state = :state, user_id = :user_id, queues = :queues, turn_id = :turn_id,
           version = version + 1
     where window_id = :window_id and version = :version)sql"};
constexpr Sql insert_try{"counter_try.add", R"sql(
    insert into counter_try (try_id, place_id, appointment_id) values (:try_id, :place_id, :appointment_id))sql"};
constexpr Sql count_tries_of_place{"counter_try.count_of_place", R"sql(
    select count(*) as n from counter_try where place_id = :place_id and try_id >= :since)sql"};
constexpr Sql count_tries_of_booking{"counter_try.count_of_appointment", R"sql(
    select count(*) as n from counter_try where appointment_id = :appointment_id and try_id >= :since)sql"};

constexpr Sql delete_tries{"counter_try.forget", R"sql(
    delete from counter_try where place_id = :place_id and try_id < :before)sql"};

Turn read_turn(const Row& row) {
    Turn t;
    t.turn_id = row.id<TurnId>("turn_id");
    t.place_id = row.id<PlaceId>("place_id");
    t.organization_id = row.id<OrganizationId>("organization_id");
    t.day = row.integer("day");
    t.queue = row.text("queue");
    t.number = row.text("number");
    t.state = state_from_text(row.text("state")).value_or(State::cancelled);
    t.customer_id = row.id<CustomerId>("customer_id");
    t.appointment_id = row.id<AppointmentId>("appointment_id");
    t.ticket_id = row.id<TicketId>("ticket_id");
    t.taken_at = row.instant("taken_at");
    t.rank_at = row.instant("rank_at");
    t.booked_at = row.maybe_instant("booked_at");
    t.called_at = row.maybe_instant("called_at");
    t.last_called_at = row.maybe_instant("last_called_at");
    t.begun_at = row.maybe_instant("begun_at");
    t.ended_at = row.maybe_instant("ended_at");
    t.calls = row.integer("calls");
    t.window_id = row.id<WindowId>("window_id");
    t.user_id = row.id<UserId>("user_id");
    if (!row.is_null("predicted_seconds"))
        t.predicted = std::chrono::seconds{row.integer("predicted_seconds")};
    t.version = row.integer("version");
    return t;
}

Binds changing(const Turn& t) {
    return {{"turn_id", t.turn_id},
            {"queue", t.queue},
            {"state", to_text(t.state)},
            {"rank_at", t.rank_at},
            {"booked_at", t.booked_at},
            {"called_at", t.called_at},
            {"last_called_at", t.last_called_at},
            {"begun_at", t.begun_at},
            {"ended_at", t.ended_at},
            {"calls", t.calls},
            {"window_id", t.window_id},
            {"user_id", t.user_id},
            {"version", t.version}};
}

std::vector<std::string> queues_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Window read_window(const Row& row) {
    return {row.id<WindowId>("window_id"),
            row.id<PlaceId>("place_id"),
            row.id<OrganizationId>("organization_id"),
            window_state_from_text(row.text("state")).value_or(WindowState::closed),
            row.id<UserId>("user_id"),
            queues_of(row.text("queues")),
            row.id<TurnId>("turn_id"),
            row.integer("version")};
}

}  // namespace

std::int64_t CounterStore::next_number(PlaceId place, std::int64_t day, const std::string& queue) {
    const Binds binds{{"place_id", place}, {"day", day}, {"queue", queue}};
    unit_.run(insert_number, binds);
    unit_.run(update_number, binds);
    return unit_.number(select_number, binds);
}

void CounterStore::add(const Turn& t) {
    auto binds = changing(t);
    for (auto& more : Binds{{"place_id", t.place_id},
                            {"organization_id", t.organization_id},
                            {"day", t.day},
                            {"number", t.number},
                            {"customer_id", t.customer_id},
                            {"appointment_id", t.appointment_id},
                            {"ticket_id", t.ticket_id},
                            {"taken_at", t.taken_at}})
        binds.push_back(std::move(more));
    if (t.predicted)
        binds.emplace_back(
            "predicted_seconds",
            std::int64_t{std::chrono::duration_cast<std::chrono::seconds>(*t.predicted).count()});
    else
        binds.emplace_back("predicted_seconds", nullptr);
    unit_.run(insert_turn, binds);
}

bool CounterStore::save(const Turn& t) { return unit_.run(update_turn, changing(t)) == 1; }

std::optional<Turn> CounterStore::find(TurnId id) {
    const auto text = fmt::format("select {} from counter_turn where turn_id = :turn_id", columns);
    return unit_.one({"counter_turn.find", text}, {{"turn_id", id}}, read_turn);
}

std::optional<Turn> CounterStore::of_appointment(AppointmentId id, std::int64_t day) {
    const auto text = fmt::format(
        "select {} from counter_turn where appointment_id = :appointment_id and day = :day "
        "order by turn_id desc limit 1",
        columns);
    return unit_.one({"counter_turn.of_appointment", text}, {{"appointment_id", id}, {"day", day}},
                     read_turn);
}

std::vector<Turn> CounterStore::in_states(PlaceId place, std::int64_t day, std::span<const State> states,
                                          std::int64_t limit) {
    std::string names;  // of the enum, never text of a request
    for (const auto state : states) names += fmt::format("{}'{}'", names.empty() ? "" : ",", to_text(state));
    const auto text = fmt::format(
        "select {} from counter_turn where place_id = :place_id and day = :day and state in ({}) "
        "order by turn_id limit :limit",
        columns, names);
    return unit_.all({"counter_turn.in_states", text}, {{"place_id", place}, {"day", day}, {"limit", limit}},
                     read_turn);
}

std::int64_t CounterStore::count_waiting(PlaceId place, std::int64_t day) {
    return unit_.number(count_waiting_sql, {{"place_id", place}, {"day", day}});
}

std::vector<Turn> CounterStore::left_behind(PlaceId place, std::int64_t first, std::int64_t day,
                                            std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from counter_turn where place_id = :place_id and day >= :first and day < :day "
        "and state in ('waiting','called') order by turn_id limit :limit",
        columns);
    return unit_.all({"counter_turn.left_behind", text},
                     {{"place_id", place}, {"first", first}, {"day", day}, {"limit", limit}}, read_turn);
}

std::vector<Turn> CounterStore::of_day(PlaceId place, std::int64_t day, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from counter_turn where place_id = :place_id and day = :day order by turn_id limit :limit",
        columns);
    return unit_.all({"counter_turn.of_day", text}, {{"place_id", place}, {"day", day}, {"limit", limit}},
                     read_turn);
}

std::vector<Duration> CounterStore::lengths(PlaceId place, const std::string& queue, std::int64_t limit) {
    return unit_.all(
        select_lengths, {{"place_id", place}, {"queue", queue}, {"limit", limit}},
        [](const Row& row) { return Duration{row.instant("ended_at") - row.instant("begun_at")}; });
}

std::vector<Window> CounterStore::windows(PlaceId place) {
    const auto text =
        fmt::format("select {} from counter_window where place_id = :place_id order by window_id limit 200",
                    window_columns);
    return unit_.all({"counter_window.of_place", text}, {{"place_id", place}}, read_window);
}

std::optional<Window> CounterStore::find_window(WindowId id) {
    const auto text =
        fmt::format("select {} from counter_window where window_id = :window_id", window_columns);
    return unit_.one({"counter_window.find", text}, {{"window_id", id}}, read_window);
}

std::optional<Window> CounterStore::window_of(UserId person) {
    const auto text = fmt::format(
        "select {} from counter_window where user_id = :user_id and state <> 'closed' order by window_id "
        "limit 1",
        window_columns);
    return unit_.one({"counter_window.of_person", text}, {{"user_id", person}}, read_window);
}

bool CounterStore::save_window(const Window& w) {
    Binds binds{{"window_id", w.window_id},
                {"state", to_text(w.state)},
                {"user_id", w.user_id},
                {"queues", fmt::format("{}", fmt::join(w.queues, ","))},
                {"turn_id", w.turn_id}};
    if (w.version == 0) {
        binds.emplace_back("place_id", w.place_id);
        binds.emplace_back("organization_id", w.organization_id);
        return unit_.run(insert_window, binds) == 1;
    }
    binds.emplace_back("version", w.version);
    return unit_.run(update_window, binds) == 1;
}

void CounterStore::add_try(PlaceId place, AppointmentId appointment) {
    unit_.run(
        insert_try,
        {{"try_id", unit_.new_id<TurnId>()}, {"place_id", place}, {"appointment_id", appointment.number}});
}

std::int64_t CounterStore::count_tries(PlaceId place, Instant since) {
    return unit_.number(count_tries_of_place, {{"place_id", place}, {"since", first_id_at(since)}});
}

std::int64_t CounterStore::count_tries(AppointmentId appointment, Instant since) {
    return unit_.number(count_tries_of_booking,
                        {{"appointment_id", appointment}, {"since", first_id_at(since)}});
}

void CounterStore::forget_tries(PlaceId place, Instant before) {
    unit_.run(delete_tries, {{"place_id", place}, {"before", first_id_at(before)}});
}

}  // namespace bihuan::counter
