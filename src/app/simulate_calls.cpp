#include "app/simulate_calls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <span>
#include <stdexcept>

#include "base/text.hpp"
#include "http/outgoing.hpp"
#include "telephone/domain/figures.hpp"

namespace bihuan {
namespace {

namespace json = boost::json;
using telephone::Figures;
using telephone::Told;

constexpr std::size_t batch = 200;

struct Target {
    std::string url, token;

    json::value ask(bool is_get, const std::string& path, const std::string& body) const {
        OutgoingRequest request;
        request.url = url + "/api/v1" + path;
        request.body = body;
        request.headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
        request.may_connect = [](std::span<const unsigned char>) { return true; };
        const auto reply = is_get ? get(request) : post(request);
        if (reply.status == 0) throw std::runtime_error{fmt::format("{}: {}", url, reply.error)};
        if (reply.status != 200)
            throw std::runtime_error{fmt::format("{}: {} {}", path, reply.status, reply.body)};
        return json::parse(reply.body);
    }

    void tell(std::span<const Told> events) const {
        json::array list;
        for (const auto& one : events) {
            json::object event{{"event_id", one.key},        {"call_reference", one.reference},
                               {"event", to_text(one.kind)}, {"at", to_iso(one.at)},
                               {"caller", one.caller},       {"dialled", one.dialled}};
            if (one.kind == telephone::EventKind::queued) event["queue"] = one.queue;
            list.push_back(std::move(event));
        }
        (void)ask(false, "/calls/events", json::serialize(json::object{{"events", std::move(list)}}));
    }

    Figures figures(const std::string& queue, Instant from, Instant to) const {
        const auto answer =
            ask(true,
                fmt::format("/reported_figures?queue={}&from={}&to={}", queue, to_iso(from), to_iso(to)), {});
        const auto& o = answer.as_object();
        const auto number = [&](const char* name) { return o.at(name).as_int64(); };
        return {.offered = number("offered"),
                .answered = number("answered"),
                .answered_in_time = number("answered_in_time"),
                .abandoned = number("abandoned"),
                .abandoned_lost = number("abandoned_lost"),
                .abandoned_late = number("abandoned_late"),
                .handled = number("handled"),
                .wait_seconds = number("wait_seconds"),
                .talk_seconds = number("talk_seconds"),
                .hold_seconds = number("hold_seconds"),
                .wrap_seconds = number("wrap_seconds")};
    }
};

std::string read_token(const std::string& path) {
    std::ifstream file{path};
    std::string token;
    std::getline(file, token);
    return trim(token);
}

bool compare(const telephone::TrialBooks& books, const Figures& server) {
    const auto rates = telephone::rates_of(server);
    bool is_same = books.offered == server.offered && books.answered == server.answered;
    fmt::print("{:<16}{:>12}{:>12}\n", "", "switch", "server");
    fmt::print("{:<16}{:>12}{:>12}\n", "calls", books.offered, server.offered);
    const auto line = [&](const char* name, double own, double theirs) {
        fmt::print("{:<16}{:>12.4f}{:>12.4f}\n", name, own, theirs);
        is_same = is_same && std::abs(own - theirs) < 1e-6;
    };
    line("service level", books.service_level(), rates.service_level.value_or(0));
    line("ASA, s", books.asa(), rates.asa_seconds.value_or(0));
    line("AHT, s", books.aht(), rates.aht_seconds.value_or(0));
    line("abandonment", books.abandonment(), rates.abandonment.value_or(0));
    fmt::print("{}\n", is_same ? "they agree" : "they differ");
    return is_same;
}

Instant whole_second(Instant at) { return std::chrono::floor<std::chrono::seconds>(at); }

// A past that ends now: the server takes no event from the time to come.
telephone::Trial past_trial(telephone::TrialSetup setup, Instant now) {
    const auto dry = telephone::live_calls(setup);
    if (dry.events.empty()) return dry;
    setup.starts_at += whole_second(now) - dry.events.back().at;
    return telephone::live_calls(setup);
}

void tell_in_batches(const Target& server, std::span<const Told> events) {
    for (std::size_t i = 0; i < events.size(); i += batch)
        server.tell(events.subspan(i, std::min(batch, events.size() - i)));
}

void wait_until(Instant at, const Clock& clock) {
    std::mutex mutex;
    std::condition_variable nobody_tells;
    std::unique_lock lock{mutex};
    if (const auto ahead = at - clock.now(); ahead > ahead.zero())
        nobody_tells.wait_for(lock, ahead, [] { return false; });
}

void tell_live(const Target& server, std::span<const Told> events, const Clock& clock) {
    for (std::size_t i = 0; i < events.size();) {
        auto end = i + 1;
        while (end < events.size() && events[end].at == events[i].at && end - i < batch) ++end;
        wait_until(events[i].at, clock);
        server.tell(events.subspan(i, end - i));
        i = end;
    }
}

}  // namespace

int simulate_calls(const SimulateCalls& options, const Clock& clock) {
    try {
        const Target server{options.url, read_token(options.token_file)};
        auto setup = options.setup;
        const auto asked = from_iso(options.ends_at);
        if (!options.ends_at.empty() && !asked)
            throw std::runtime_error{"--ends-at is not a time, e.g. 2026-03-02T01:00:00Z"};
        const auto now = whole_second(asked.value_or(clock.now()));
        setup.name = fmt::format("simulated-{}-{}", setup.seed, now.time_since_epoch().count() / 1'000'000);
        setup.starts_at = now;
        const auto trial = options.is_live ? telephone::live_calls(setup) : past_trial(setup, now);
        if (trial.events.empty()) {
            fmt::print(stderr, "bihuan: nobody called; give more minutes or a greater rate\n");
            return 2;
        }
        const auto from = telephone::interval_of(trial.events.front().at);
        const auto to = telephone::interval_of(trial.events.back().at) + telephone::interval;
        const auto before = server.figures(setup.queue, from, to);
        if (options.is_live)
            tell_live(server, trial.events, clock);
        else
            tell_in_batches(server, trial.events);
        auto after = server.figures(setup.queue, from, to);
        after -= before;
        fmt::print("{} events, seed {}\n", trial.events.size(), setup.seed);
        return compare(trial.books, after) ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "bihuan: {}\n", error.what());
        return 2;
    }
}

}  // namespace bihuan
