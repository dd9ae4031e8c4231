// Durable timers under load: many clocks that run, ten thousand due in one second, and two hundred due each
// second. Arguments: store file, clocks that idle.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <vector>

#include "sla/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> sla_migrations();
}  // namespace bihuan

using namespace bihuan;
using namespace std::chrono_literals;

namespace {

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Clocks whose 50 % warning is due at `first` and each `apart` later.
void start_clocks(Store& store, std::int64_t first_id, std::int64_t count, Instant first,
                  std::chrono::microseconds apart) {
    constexpr std::int64_t in_a_unit = 500;
    for (std::int64_t done = 0; done < count; done += in_a_unit) {
        const auto made = store.write(system_actor(), [&](Unit& unit) -> Result<bool> {
            for (auto i = done; i < std::min(done + in_a_unit, count); ++i) {
                const auto due = first + apart * i;
                sla::Fact fact{
                    .at = unit.now, .kind = sla::FactKind::started, .clock = sla::ClockKind::resolve};
                fact.terms = sla::Terms{2 * (due - unit.now), "always", "bench"};
                sla::record(unit, {"ticket", first_id + i}, {}, {.organization_id = 1}, {&fact, 1});
            }
            return true;
        });
        if (!made) std::abort();
    }
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const auto idle = std::atoll(argv[2]);
    std::filesystem::remove(argv[1]);
    SystemClock clock;
    std::vector<Migration> all;
    for (const auto part :
         {standard_migrations(), identity_migrations(), timer_migrations(), sla_migrations()})
        all.insert(all.end(), part.begin(), part.end());
    const auto store = open_store({.url = std::string{"sqlite:"} + argv[1]}, all, clock);
    auto begin = std::chrono::steady_clock::now();
    start_clocks(*store, 1, idle, clock.now() + 24h, 1ms);
    fmt::print("{} clocks started: {:.0f} a second\n", idle,
               static_cast<double>(idle) / seconds_since(begin));

    std::mutex mutex;
    std::vector<double> lags;
    timer::Worker worker{*store,
                         {{sla::timer_kind("ticket"), [&](Unit& unit, const timer::Due& due) {
                               sla::on_timer(unit, {"ticket", due.subject_id}, [](Unit&, const auto&) {});
                               const std::scoped_lock lock{mutex};
                               lags.push_back(std::chrono::duration<double>(clock.now() - due.at).count());
                           }}}};
    auto used = processor_seconds();
    worker.start();
    std::this_thread::sleep_for(10s);
    fmt::print("idle for 10 s: {:.3f} s of one processor\n", processor_seconds() - used);
    worker.stop();

    timer::Worker burst{*store, {{sla::timer_kind("ticket"), [&](Unit& unit, const timer::Due& due) {
                                      sla::on_timer(unit, {"ticket", due.subject_id},
                                                    [](Unit&, const auto&) {});
                                  }}}};
    start_clocks(*store, 10'000'000, 10'000, clock.now() + 5s, 100us);
    std::this_thread::sleep_for(7s);  // all of them have become due within one second
    begin = std::chrono::steady_clock::now();
    const auto fired = burst.run_due();
    const auto took = seconds_since(begin);
    fmt::print("10,000 due in one second: {} handled in {:.2f} s  {}\n", fired, took,
               fired >= 10'000 && took <= 5 ? "met" : "NOT MET");

    lags.clear();
    timer::Worker steady{*store,
                         {{sla::timer_kind("ticket"), [&](Unit& unit, const timer::Due& due) {
                               sla::on_timer(unit, {"ticket", due.subject_id}, [](Unit&, const auto&) {});
                               const std::scoped_lock lock{mutex};
                               lags.push_back(std::chrono::duration<double>(clock.now() - due.at).count());
                           }}}};
    start_clocks(*store, 20'000'000, 2'000, clock.now() + 3s, 5ms);
    steady.start();
    std::this_thread::sleep_for(15s);
    steady.stop();
    std::ranges::sort(lags);
    const auto p99 = lags.empty() ? 99 : lags[lags.size() * 99 / 100];
    fmt::print("200 due a second: {} handled, lag p50 {:.3f} s, p99 {:.3f} s  {}\n", lags.size(),
               lags.empty() ? 99 : lags[lags.size() / 2], p99, p99 < 1 ? "met" : "NOT MET");
    return 0;
}
