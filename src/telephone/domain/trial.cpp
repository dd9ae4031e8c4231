#include "telephone/domain/trial.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace bihuan::telephone {
namespace {

using std::chrono::seconds;

constexpr std::int64_t held_percent = 20;  // of calls; a fifth of their talk

// The library's distributions differ from one standard library to another; a seed must not.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}
    double uniform() { return static_cast<double>(engine_() >> 11U) * 0x1.0p-53; }
    seconds exponential(double mean) {
        return seconds{std::max<std::int64_t>(1, std::llround(-std::log(1 - uniform()) * mean))};
    }
    std::string number() { return "1370" + std::to_string(1'000'000 + engine_() % 9'000'000); }

  private:
    std::mt19937_64 engine_;
};

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

class Switch {
  public:
    Switch(const TrialSetup& setup, Trial& out) : setup_{setup}, out_{out} {
        free_.assign(static_cast<std::size_t>(std::max<std::int64_t>(1, setup.agents)), setup.starts_at);
    }

    void call(Instant at, seconds patience, seconds talk, seconds wrap, bool is_held, std::string number) {
        call_ = {};
        call_.reference = setup_.name + "-" + std::to_string(++count_);
        call_.caller = std::move(number);
        call_.dialled = setup_.dialled;
        call_.queue = setup_.queue;
        said_ = 0;
        auto& books = out_.books;
        ++books.offered;
        say(EventKind::offered, at);
        say(EventKind::queued, at);
        const auto agent = std::ranges::min_element(free_);
        const auto answered = std::max(at, *agent);
        if (answered - at > patience) {
            ++books.abandoned;
            if (patience > setup_.short_call) ++books.lost;
            if (patience > setup_.answer) ++books.late;
            return say(EventKind::abandoned, at + patience);
        }
        const auto wait = std::chrono::duration_cast<seconds>(answered - at);
        ++books.answered;
        if (wait <= setup_.answer) ++books.in_time;
        books.wait += wait.count();
        say(EventKind::answered, answered);
        auto end = answered + talk;
        if (is_held) {
            const seconds hold = talk / 5;
            say(EventKind::held, answered + talk / 2);
            say(EventKind::resumed, answered + talk / 2 + hold);
            end += hold;
        }
        say(EventKind::ended, end);
        say(EventKind::wrapped, end + wrap);
        books.handle += std::chrono::duration_cast<seconds>(end + wrap - answered).count();
        *agent = end + wrap;
    }

  private:
    void say(EventKind kind, Instant at) {
        call_.kind = kind;
        call_.at = at;
        call_.key = call_.reference + "." + std::to_string(++said_);
        out_.events.push_back(call_);
    }
    const TrialSetup& setup_;
    Trial& out_;
    std::vector<Instant> free_;
    Told call_;
    std::int64_t count_ = 0, said_ = 0;
};

}  // namespace

double TrialBooks::service_level() const { return share(in_time, answered + late); }
double TrialBooks::abandonment() const { return share(lost, offered); }
double TrialBooks::asa() const { return share(wait, answered); }
double TrialBooks::aht() const { return share(handle, answered); }

Trial live_calls(const TrialSetup& setup) {
    Trial out;
    Chance chance{setup.seed};
    Switch machine{setup, out};
    const auto mean = [](seconds length) { return static_cast<double>(length.count()); };
    auto at = setup.starts_at;
    const auto end = setup.starts_at + std::chrono::minutes{setup.minutes};
    for (;;) {
        at += chance.exponential(60 / setup.calls_per_minute);
        if (at >= end) break;
        const auto patience = chance.exponential(mean(setup.patience)),
                   talk = chance.exponential(mean(setup.talk)),
                   wrap = chance.exponential(mean(setup.wrap_up));
        const bool is_held = chance.uniform() * 100 < held_percent;
        machine.call(at, patience, talk, wrap, is_held, chance.number());
    }
    std::ranges::stable_sort(out.events, {}, &Told::at);
    return out;
}

}  // namespace bihuan::telephone
