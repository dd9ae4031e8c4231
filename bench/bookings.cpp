// Free times over 30 days for 500 people, and bookings by 64 clients at once, against the raw limit of the
// same run: the same number of rows written and committed by 64 producers without a rule between them.
// Arguments: store (a file, or a postgresql:// address of an empty database), people, visits booked before.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <ranges>
#include <thread>
#include <vector>

#include "appointment/use_cases/use_cases.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/statistics.hpp"
#include "task/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> task_migrations();
std::span<const Migration> appointment_migrations();
}  // namespace bihuan

using namespace bihuan;
using namespace bihuan::appointment;
using namespace std::chrono_literals;

namespace {

using Steady = std::chrono::steady_clock;
constexpr int clients = 64;
constexpr int shown_max = 30;  // statements
// Monday, 00:00 in Shanghai; two weeks of what may be booked ahead for a repair.
const Instant begin_of_time = *from_iso("2026-03-01T16:00:00Z");

double ms_since(Steady::time_point begin) {
    return std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
}

double percentile(std::vector<double>& all, std::size_t hundredths) {
    std::ranges::sort(all);
    return all.empty() ? 0 : all[std::min(all.size() - 1, all.size() * hundredths / 100)];
}

struct World {
    FieldCipher cipher{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes{'A', "Asia/Shanghai"};
    Hands hands{&cipher, &codes, "Asia/Shanghai"};
    OrganizationId unit_id;
    std::vector<UserId> people;
    std::vector<CustomerId> customers;
};

void must_be(bool is_fine, const char* what) {
    if (is_fine) return;
    fmt::print(stderr, "{} failed\n", what);
    std::exit(1);
}

void make_people(Store& store, World& world, int count) {
    must_be(store
                .write(system_actor(),
                       [&](Unit& unit) -> Result<bool> {
                           identity::Organization root;
                           root.code = root.name_zh = root.name_en = "hq";
                           root.kind = "headquarters";
                           world.unit_id = identity::ensure_organization(unit, root);
                           standard::ensure_version(unit);
                           standard::seed(unit, [&](std::string_view) { return world.unit_id.number; });
                           return true;
                       })
                .has_value(),
            "making the unit");
    const std::array skills{duty::Skill{"field", 3, {}}};
    for (int i = 0; i < count; ++i)
        must_be(store
                    .write(system_actor(),
                           [&](Unit& unit) -> Result<bool> {
                               identity::NewAccount account;
                               account.username = account.display_name = fmt::format("e{}", i);
                               account.password_hash = "x";
                               account.posts = {{world.unit_id, identity::Role::field_engineer}};
                               const auto id = identity::ensure_user(unit, account);
                               duty::set_skills(unit, id, skills);
                               for (int day = 0; day < 31; ++day)
                                   TRY_DONE(duty::add_shift(unit, id, begin_of_time + day * 24h + 8h,
                                                            begin_of_time + day * 24h + 18h));
                               appointment::make_bookable(unit, id, world.unit_id,
                                                          Position{3198000, 11875000});
                               world.people.push_back(id);
                               return true;
                           })
                    .has_value(),
                "making people");
}

CustomerId make_customer(Store& store, World& world, std::int64_t number) {
    return *store.write(system_actor(), [&](Unit& unit) {
        customer::NewCustomerRecord record;
        record.name = fmt::format("客户{}", number);
        record.contact_points.push_back({"mobile", std::to_string(13000000000 + number)});
        return customer::add_customer(unit, world.cipher, record);
    });
}

NewAppointment wish_of(const World& world, CustomerId customer, std::int64_t i) {
    NewAppointment wanted;
    wanted.service_type = "visit.repair";
    wanted.channel = "phone";
    wanted.customer_id = customer;
    wanted.organization_id = world.unit_id;
    wanted.position = Position{static_cast<std::int32_t>(3198000 + i * 7919 % 9000),
                               static_cast<std::int32_t>(11875000 + i * 104729 % 9000)};
    wanted.data = {{"address", "幸福路 88 号"}, {"contact", "13800001234"}, {"symptom", "断网"}};
    wanted.is_confirmed = true;
    return wanted;
}

// What ran since then, the costliest first.
std::vector<StatementStatistic> statements_since(const std::vector<StatementStatistic>& before) {
    auto out = statement_statistics();
    for (auto& one : out)
        if (const auto was = std::ranges::find(before, one.name, &StatementStatistic::name);
            was != before.end()) {
            one.count -= was->count;
            one.seconds -= was->seconds;
        }
    std::ranges::sort(out, std::ranges::greater{}, &StatementStatistic::seconds);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const std::string place = argv[1];
    const bool is_file = !place.starts_with("postgresql");
    if (is_file) std::filesystem::remove(place);
    ManualClock clock{begin_of_time + 1h};
    std::vector<Migration> all;
    for (const auto part :
         {standard_migrations(), identity_migrations(), keys_migrations(), customer_migrations(),
          timer_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(), ticket_migrations(),
          task_migrations(), appointment_migrations()})
        all.insert(all.end(), part.begin(), part.end());
    const auto store = open_store({.url = is_file ? "sqlite:" + place : place}, all, clock);
    store->hear(task::hear_ticket);
    World world;
    make_people(*store, world, std::atoi(argv[2]));
    const auto before = std::atoll(argv[3]);
    for (std::int64_t i = 0; i < before + 2 * clients * 40; ++i)
        world.customers.push_back(make_customer(*store, world, i));

    // What is there already, spread over ten working days; with the person named, as a search would say it.
    const auto start_of = [&](std::int64_t i) {
        const auto day = i % 10 + i % 10 / 5 * 2 + 1;
        return begin_of_time + day * 24h + 8h + i / 10 % 5 * 2h;
    };
    const auto person_of = [&](std::int64_t i) {
        return std::to_string(world.people[static_cast<std::size_t>(i / 50) % world.people.size()].number);
    };
    std::int64_t there = 0;
    for (std::int64_t i = 0; i < before; ++i) {
        auto wanted = wish_of(world, world.customers[static_cast<std::size_t>(i)], i);
        wanted.chosen = Chosen{start_of(i), person_of(i), {}};
        there += store
                     ->write(system_actor(),
                             [&](Unit& unit) { return create_appointment(unit, world.hands, wanted); })
                     .has_value();
    }
    fmt::print("{} people, {} visits booked in ten days\n", world.people.size(), there);

    std::vector<double> searches;
    for (int i = 0; i < 200; ++i) {
        SlotWish wish;
        wish.service_type = "visit.repair";
        wish.organization_id = world.unit_id;
        wish.position = Position{3198000 + i * 37, 11875000 + i * 41};
        wish.days = 30;
        const auto begin = Steady::now();
        const auto found =
            store->read(system_actor(), [&](Unit& unit) { return find_slots(unit, world.hands, wish); });
        searches.push_back(ms_since(begin));
        must_be(found && !found->empty(), "the search");
    }
    const auto search_p50 = percentile(searches, 50), search_p99 = percentile(searches, 99);
    fmt::print("free times over 30 days: p50 {:.1f} ms, p99 {:.1f} ms  {}\n", search_p50, search_p99,
               search_p99 < 50 ? "met" : "NOT MET < 50");

    // Each client asks again at once, or at its next moment: then the wait is counted from that moment, also
    // where the answer before it came late.
    const auto rush = [&](auto deed, Steady::duration pace = {}) {
        std::vector<double> took;
        std::mutex mutex;
        std::vector<std::thread> threads;
        const auto begin = Steady::now();
        for (int c = 0; c < clients; ++c)
            threads.emplace_back([&, c] {
                std::vector<double> own;
                for (int i = 0; i < 40; ++i) {
                    auto from = Steady::now();
                    if (pace > 0ms) {
                        from = begin + pace * i + pace * c / clients;
                        std::this_thread::sleep_until(from);
                    }
                    deed(c * 40 + i);
                    own.push_back(ms_since(from));
                }
                const std::scoped_lock lock{mutex};
                took.insert(took.end(), own.begin(), own.end());
            });
        for (auto& one : threads) one.join();
        const auto rate = 1000.0 * static_cast<double>(took.size()) / ms_since(begin);
        return std::pair{rate, percentile(took, 99)};
    };
    constexpr Sql raw_row{"bench.raw", R"sql(
        insert into appointment_event (appointment_event_id, appointment_id, actor_name, action, state, text)
        values (:id, :id, 'bench', 'raw', 'draft', :text))sql"};
    // As many rows as a booking with its ticket writes; found by counting them once.
    constexpr int rows_a_booking = 24;
    const auto write_rows = [&](std::int64_t) {
        (void)store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
            for (int k = 0; k < rows_a_booking; ++k)
                unit.run(raw_row, {{"id", unit.new_id<AppointmentId>()}, {"text", std::string(120, 'x')}});
            return true;
        });
    };
    const auto [raw_rate, raw_p99] = rush(write_rows);
    constexpr auto pace = 320ms;  // 200 a second by all
    const auto raw_paced_p99 = rush(write_rows, pace).second;
    std::atomic<std::int64_t> booked{0};
    const auto book = [&](std::int64_t i) {
        auto wanted = wish_of(world, world.customers[static_cast<std::size_t>(before + i)], i);
        wanted.chosen = Chosen{
            begin_of_time + (i % 3 + (i < clients * 40 ? 8 : 2)) * 24h + 8h + i / 3 % 5 * 2h,
            std::to_string(world.people[static_cast<std::size_t>(i) % world.people.size()].number) + "." +
                std::to_string(world.people[static_cast<std::size_t>(i + 1) % world.people.size()].number),
            {}};
        booked += store
                      ->write(system_actor(),
                              [&](Unit& unit) { return create_appointment(unit, world.hands, wanted); })
                      .has_value();
    };
    const auto statements_before = statement_statistics();
    const auto [rate, p99] = rush(book);
    const auto statements = statements_since(statements_before);
    const auto of_rush = booked.load();
    // Three times the busiest second of 300 million customers (docs/scale.md).
    const auto [paced_rate, paced_p99] = rush([&](std::int64_t i) { book(clients * 40 + i); }, pace);
    fmt::print("raw limit, {} rows a unit, {} clients: {:.0f}/s, p99 {:.1f} ms; at {:.0f}/s p99 {:.1f} ms\n",
               rows_a_booking, clients, raw_rate, raw_p99, paced_rate, raw_paced_p99);
    fmt::print(
        "bookings with their tickets, {} clients: {:.0f}/s ({} of {} kept), ratio {:.2f}, p99 {:.1f} ms  "
        "{}\n",
        clients, rate, of_rush, clients * 40, rate / raw_rate, p99, p99 < 20 ? "met" : "NOT MET < 20");
    std::uint64_t runs = 0;
    double seconds = 0;
    for (const auto& one : statements) {
        runs += one.count;
        seconds += one.seconds;
    }
    constexpr double bookings = clients * 40;
    fmt::print("a booking runs {:.1f} statements in {:.2f} ms, most of it in\n",
               static_cast<double>(runs) / bookings, seconds / bookings * 1000);
    for (const auto& one : statements | std::views::take(shown_max))
        fmt::print("  {:<34} {:>5.1f} times, {:.3f} ms\n", one.name,
                   static_cast<double>(one.count) / bookings, one.seconds / bookings * 1000);
    fmt::print("the same at {:.0f}/s ({} of {} kept): p99 {:.1f} ms  {}\n", paced_rate,
               booked.load() - of_rush, clients * 40, paced_p99, paced_p99 < 20 ? "met" : "NOT MET < 20");
    return 0;
}
