// How fast the report of channels answers (5.5.5): N contact records of a year are laid down, counted into
// sums of days, and the report of 365 days is asked for, beside a scan of the records that the sums spare it.
// In time of the clock on the wall, the least of several.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "channel/use_cases/use_cases.hpp"
#include "intake/calls.hpp"
#include "message/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> privacy_migrations();
std::span<const Migration> message_migrations();
std::span<const Migration> intake_migrations();
std::span<const Migration> telephone_migrations();
std::span<const Migration> channel_migrations();
}  // namespace bihuan

using namespace bihuan;

namespace {

constexpr int units = 20, tries = 7;

// Rows as `contact` writes them, without their words: nine types, both directions, twenty units, known and
// unknown customers, spread over a year.
constexpr Sql fill{"bench.fill", R"sql(
    insert into contact_record (contact_id, customer_id, sequence, type, direction, started_at, ended_at, recorded_at, by_id,
                                by_name, organization_id, ticket_id, ticket_code, result, missing, source_kind, source_id,
                                amends_id, files, commitment, previous_hash, hash, sealed, seal_number)
    with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < :count)
    select :first + i * :id_step, 1000000 + i % 50000, 1 + i / 50000,
           case i % 9 when 0 then 'mail' when 1 then 'chat' when 2 then 'sms' when 3 then 'push' when 4 then 'messaging'
                      when 5 then 'counter' when 6 then 'visit' when 7 then 'letter' else 'call' end,
           case when i % 3 = 0 then 'out' else 'in' end, :begin + i * :step, :begin + i * :step, :begin + i * :step, 7, 'agent',
           1 + i % :units, 0, '', 'informed', '', 'bench', i, 0, '', '', '', '', '', 1
      from n)sql"};
constexpr Sql scan{"bench.scan", R"sql(
    select type, direction, count(*) as n from contact_record where started_at >= :from group by type, direction)sql"};

double milliseconds(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}
double least(const auto& work) {
    double out = 1e9;
    for (int i = 0; i < tries; ++i) out = std::min(out, milliseconds(work));
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    const std::int64_t count = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    std::vector<Migration> migrations;
    for (const auto part :
         {standard_migrations(), identity_migrations(), keys_migrations(), file_migrations(),
          customer_migrations(), timer_migrations(), contact_migrations(), duty_migrations(),
          sla_migrations(), suggest_migrations(), ticket_migrations(), privacy_migrations(),
          message_migrations(), intake_migrations(), telephone_migrations(), channel_migrations()})
        migrations.insert(migrations.end(), part.begin(), part.end());
    const SystemClock clock;
    const FieldCipher cipher{FieldCipher::Key{1, 2, 3}};
    const auto store =
        open_store({.url = argc > 2 ? argv[2] : "sqlite::scratch:", .readers = 1}, migrations, clock);
    const message::Gateways none;
    auto door = std::make_shared<intake::Context>();
    door->cipher = &cipher;
    const channel::Context context{
        std::make_shared<message::Context>(message::Context{&cipher, "Asia/Shanghai", &none, [] {}}), door,
        std::make_shared<telephone::Hands>(telephone::Hands{&cipher, "Asia/Shanghai"}), "Asia/Shanghai"};
    const auto write = [&](const auto& use) {
        const auto done = store->write(system_actor(), use);
        must(done.has_value());
    };
    const auto now = clock.now();
    const auto begin = now - std::chrono::days{365};
    write([&](Unit& unit) -> Done {
        standard::ensure_version(unit);
        const auto step = std::chrono::microseconds{std::chrono::days{365}}.count() / count;
        unit.run(fill, {{"count", count},
                        {"first", first_id_at(begin)},
                        {"id_step", (first_id_at(now) - first_id_at(begin)) / count},
                        {"begin", begin},
                        {"step", std::int64_t{step}},
                        {"units", units}});
        return {};
    });
    int pieces = 0;
    const auto counted = milliseconds([&] {
        for (std::int64_t last = -1, mark = 0; last != mark; ++pieces) {
            last = mark;
            write([&](Unit& unit) -> Done {
                channel::on_count(unit, context);
                mark = channel::ChannelStore{unit}.mark("contact");
                return {};
            });
        }
    });
    const auto report = [&](const channel::Asked& asked) {
        return least([&] {
            const auto used = store->read(
                system_actor(), [&](Unit& unit) { return channel::channel_use(unit, context, asked); });
            must(used && used->is_complete && !used->channels.empty());
        });
    };
    const auto today = channel::day_of(now, "Asia/Shanghai");
    const auto year = channel::day_text(channel::day_plus(today, -364));
    const auto by_month = report({year, channel::day_text(today), true});
    const auto by_day = report({year, channel::day_text(today), false});
    const auto month = report({});
    const auto raw = least([&] {
        must(store
                 ->read(system_actor(),
                        [&](Unit& unit) -> Result<int> {
                            int rows = 0;
                            unit.each(scan, {{"from", begin}}, [&](const Row&) { ++rows; });
                            return rows;
                        })
                 .value() > 0);
    });
    fmt::print("{} records counted in {} pieces: {:.0f} ms, {:.1f} µs a record\n", count, pieces, counted,
               counted * 1000 / static_cast<double>(count));
    fmt::print("report of 365 days by month: {:.1f} ms; by day: {:.1f} ms; of 30 days: {:.1f} ms\n", by_month,
               by_day, month);
    fmt::print(
        "a scan of the records for type and direction alone: {:.1f} ms; the report by day is {:.2f} of it\n",
        raw, by_day / raw);
    return by_day < 1000 && by_month < 1000 ? 0 : 1;
}
