// How fast records of contacts are checked (4.3.3): makes N records straight through the store, seals them
// and reads all of it back, with words and without, beside hashing as many bytes raw. In time of the one core
// that does it, so that neighbours on the machine count for little.
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "base/digest.hpp"
#include "contact/calls.hpp"
#include "contact/use_cases/verify.hpp"
#include "standard/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> contact_migrations();
}  // namespace bihuan

using namespace bihuan;

namespace {

constexpr std::int64_t batch = 1000, customers = 5000;

contact::NewRecord some_record(std::int64_t n, Instant now) {
    contact::NewRecord r;
    r.type = "call";
    r.direction = n % 2 == 0 ? contact::Direction::in : contact::Direction::out;
    r.started_at = now - std::chrono::minutes{5};
    r.ended_at = now - std::chrono::minutes{1};
    r.customer_id = contact::CustomerId{1 + n * 7919 % customers};
    r.address = fmt::format("138{:08}", n % 100'000'000);
    r.content = "客户来电询问宽带恢复时间，已告知今晚八点前恢复，并说明可在门户查看进度。";
    r.answer = "知道了，请尽快。";
    r.result = "informed";
    r.source_kind = "bench";
    r.source_id = n + 1;
    r.by_name = "王坐席";
    return r;
}

double seconds_of(const auto& work) {
    const auto begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
    const std::int64_t count = argc > 1 ? std::atoll(argv[1]) : 200'000;
    std::vector<Migration> migrations;
    for (const auto part : {standard_migrations(), identity_migrations(), keys_migrations(),
                            customer_migrations(), timer_migrations(), contact_migrations()})
        migrations.insert(migrations.end(), part.begin(), part.end());
    const SystemClock clock;
    const FieldCipher cipher{FieldCipher::Key{1, 2, 3}};
    const auto store =
        open_store({.url = argc > 2 ? argv[2] : "sqlite::memory:", .readers = 1}, migrations, clock);
    const auto write = [&](const auto& use) {
        const auto done = store->write(system_actor(), use);
        must(done.has_value());
    };
    write([](Unit& unit) -> Done {
        standard::ensure_version(unit);
        return {};
    });
    const auto made = seconds_of([&] {
        for (std::int64_t n = 0; n < count; n += batch)
            write([&](Unit& unit) -> Done {
                for (std::int64_t i = n; i < std::min(count, n + batch); ++i)
                    TRY_DONE(contact::record(unit, cipher, some_record(i, unit.now)));
                contact::on_seal(unit, nullptr, false);
                return {};
            });
    });
    fmt::print("{:>10} records made          {:>10.0f} a second\n", count, static_cast<double>(count) / made);
    for (const bool opens_words : {true, false}) {
        contact::Verified found;
        const auto took = seconds_of([&] {
            found = *store->read(system_actor(), [&](Unit& unit) -> Result<contact::Verified> {
                return contact::verify(unit, cipher, {.opens_words = opens_words});
            });
        });
        must(found.records == count && found.findings.empty());
        const std::string bytes(static_cast<std::size_t>(found.bytes / count), 'x');
        unsigned sum = 0;  // so that nothing is left out
        const auto raw = seconds_of([&] {
            for (std::int64_t n = 0; n < count; ++n) sum += sha256(bytes)[0];
        });
        fmt::print("{:>10} records verified {}  {:>9.0f} a second, {:.1f} times hashing the same bytes{}\n",
                   found.records, opens_words ? "        " : "no words", static_cast<double>(count) / took,
                   took / raw, sum == 0 ? "!" : "");
    }
}
