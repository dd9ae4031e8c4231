#include "app/simulate_month.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <optional>
#include <span>

#include "app/program.hpp"
#include "app/simulate_world.hpp"
#include "app/timers.hpp"
#include "simulation/domain/engine.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "standard/domain/standard_file.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

using simulation::Command;
using simulation::Deed;
using ticket::Action;

// As a live server's timers fire within its pause, those of the month fire within this.
constexpr std::chrono::minutes tick{2};

// The events that a report counts.
struct Heard {
    std::int64_t warnings = 0, breaches = 0, ladder = 0, closed = 0;

    void hear(const Event& event) {
        const auto has = [&](std::string_view text) { return event.payload.find(text) != std::string::npos; };
        if (event.topic == ticket::tells_clock) {
            warnings += has(R"("milestone":"warning")");
            breaches += has(R"("milestone":"breach")");
            ladder += has(R"("milestone":"ladder")");
        } else if (event.topic == ticket::tells_moved) {
            closed += has(R"("action":"close")");
        }
    }
};

// What one lane did to be added up.
struct Share {
    Heard heard;
    std::vector<sla::Tally> counts;
};

// One lane of the month. Tickets do not touch each other in the store: who is busy is the engine's to know,
// and every lane runs the whole engine and does the deeds of its own tickets only. So lanes run beside each
// other, and how many there are changes nothing of the sum.
class Driver {
  public:
    Driver(const simulation::Trial& trial, const simulation::Plan& plan, std::size_t lane, std::size_t lanes)
        : lane_{lane},
          lanes_{lanes},
          trial_{trial},
          standard_{standard::read_standard(trial.standard_text).standard},
          plan_{plan_of(plan, standard_)},
          clock_{plan.start},
          store_{open_store({.url = "sqlite::scratch:", .readers = 1}, all_migrations(), clock_)},
          codes_{'A', trial.scenario.zone},
          priorities_{priorities_of(trial, standard_)},
          engine_{trial_.profile, trial_.scenario, plan_, priorities_},
          world_{make_world(*store_, trial, engine_)},
          timers_{*store_, ticket_timer_handlers()} {
        // Inside the unit, by its own moment: after the commit the clock may stand further on.
        store_->hear([this](Unit& unit, const Event& event) {
            if (unit.now >= count_from()) heard_.hear(event);
        });
        words_ = ticket::words_of({.title = title, .description = {}, .channel = {}});
    }

    using Say = std::function<bool(double done, std::int64_t tickets)>;
    Done live(const Say& say) {
        const auto ticks = (engine_.end() - plan_.start) / tick;
        std::vector<Command> due;
        for (std::int64_t i = 1; i <= ticks; ++i) {
            const auto until = plan_.start + tick * i;
            due.clear();
            engine_.run_until(until, [&](const Command& command) {
                if (static_cast<std::size_t>(command.ticket) % lanes_ == lane_) due.push_back(command);
            });
            if (!due.empty()) do_all(due);
            if (refused_) return std::unexpected{*refused_};
            clock_.set(until);
            timers_.run_due();
            if (i % (ticks / 400 + 1) == 0 &&
                !say(static_cast<double>(i) / static_cast<double>(ticks), engine_.opened()))
                return refuse(simulation_stopped);
        }
        return {};
    }

    Share share() {
        return {heard_, store_->read(system_actor(), [&](Unit& unit) {
                    return sla::tally(unit, "ticket", count_from(),
                                      engine_.end() + std::chrono::microseconds{1});
                })};
    }
    simulation::Engine& engine() { return engine_; }
    Store& store() { return *store_; }

  private:
    static constexpr auto title = "模拟工单 Simulated request";

    static simulation::Plan plan_of(simulation::Plan plan, const standard::Standard& standard) {
        plan.silence = standard.closing_silence;  // it may be what is tried out
        plan.bad_score = standard.bad_score;
        return plan;
    }

    static std::vector<int> priorities_of(const simulation::Trial& trial,
                                          const standard::Standard& standard) {
        std::vector<int> out;
        for (const auto& share : trial.profile.categories) {
            const auto found = std::ranges::find(standard.categories, share.category,
                                                 [](const auto& seed) { return seed.category.code; });
            must(found != standard.categories.end());
            out.push_back(static_cast<int>(ticket::priority_from_text(found->category.default_priority)
                                               .value_or(ticket::Priority::normal)));
        }
        return out;
    }

    Instant count_from() const { return plan_.start + std::chrono::days{plan_.warm_up_days}; }

    // Units follow each other on the writer's thread and share commits. A unit's moment is the clock's when
    // it begins, so each one moves the clock on for the next. Should a group be run again (see Store), that
    // is because one was refused, and then the month is over anyway.
    void do_all(std::span<const Command> due) {
        constexpr std::size_t at_once = 5000;  // fewer than may wait in the store
        for (; due.size() > at_once; due = due.subspan(at_once)) do_some(due.first(at_once));
        do_some(due);
    }

    void do_some(std::span<const Command> due) {
        clock_.set(due.front().at);
        std::promise<void> done;
        std::atomic<std::size_t> left{due.size()};
        std::atomic<bool> has_failed{false};
        for (std::size_t i = 0; i < due.size(); ++i) {
            const auto& command = due[i];
            const auto next = i + 1 < due.size() ? due[i + 1].at : command.at;
            const auto& actor = command.person < 0 ? world_.customer : world_.person(command.person).actor;
            const auto asked = store_->write_later(
                actor,
                [this, &command, next](Unit& unit) {
                    const auto outcome = refused_ ? Done{refuse(simulation_stopped)} : perform(unit, command);
                    clock_.set(next);
                    if (!outcome && !refused_)
                        refused_ = Error{simulation_step,
                                         fmt::format("{} #{} at {}: {} {}", static_cast<int>(command.deed),
                                                     command.ticket, to_iso(command.at),
                                                     outcome.error().kind.code, outcome.error().detail)};
                    return outcome.has_value();
                },
                [&](Outcome outcome) {
                    if (outcome == Outcome::failed) has_failed = true;
                    if (--left == 0) done.set_value();
                });
            must(asked.has_value());
        }
        done.get_future().get();
        if (has_failed && !refused_) refused_ = Error{simulation_step, "a step failed; the log says why", {}};
    }

    Done act(Unit& unit, const Command& command, Action action, const ticket::StepFacts& facts = {}) {
        TRY_DONE(ticket::act(unit, tickets_.at(at(command)), action, facts));
        return {};
    }

    Done open(Unit& unit, const Command& command) {
        ticket::NewTicket wanted{.title = title, .description = {}, .channel = command.channel};
        wanted.category_id = world_.categories.at(static_cast<std::size_t>(command.category));
        wanted.organization_id = world_.intake;
        wanted.words = words_;
        TRY(const auto opened, ticket::open(unit, codes_, wanted));
        // Run again, it takes the place of the one taken back.
        tickets_.resize(at(command));
        tickets_.push_back(opened.ticket_id);
        return {};
    }

    // 5.5.2: closing is refused until a broken promise is explained; whoever tells the result does it.
    Done explain_delays(Unit& unit, ticket::TicketId id) {
        const sla::Subject subject{"ticket", id.number};
        if (!sla::owes_explanation(unit, subject)) return {};
        const auto view = sla::view(unit, subject);
        for (const auto& one : view->outcomes) {
            if (!one.is_broken() || !one.reason_code.empty()) continue;
            TRY_DONE(ticket::explain_breach(
                unit, id,
                {{one.clock, standard_.breach_reasons.front().code, "模拟 simulated", unit.now}, {}}));
        }
        return {};
    }

    Done perform(Unit& unit, const Command& command) {
        ticket::StepFacts facts;
        switch (command.deed) {
            case Deed::open:
                return open(unit, command);
            case Deed::accept:
                return act(unit, command, Action::accept);
            case Deed::assign:
                facts.organization_id = world_.teams.at(static_cast<std::size_t>(command.team));
                return act(unit, command, Action::assign, facts);
            case Deed::start:
                return act(unit, command, Action::start);
            case Deed::wait:
                facts.reason = "等待客户 waiting for the customer";
                facts.reason_code = world_.pause_reason;
                return act(unit, command, Action::wait, facts);
            case Deed::resume:
                return act(unit, command, Action::resume);
            case Deed::hand_over:
                facts.handler_id = world_.person(command.other).user_id;
                facts.reason = "移交 handed over";
                return act(unit, command, Action::assign, facts);
            case Deed::resolve:
                facts.result = "已处理 done";
                facts.cause = world_.cause;
                return act(unit, command, Action::resolve, facts);
            case Deed::tell: {
                facts.customer_answer = command.score >= 4 ? "satisfied" : "unsatisfied";
                facts.channel = "phone";
                TRY_DONE(act(unit, command, Action::feed_back, facts));
                ticket::StepFacts offer;
                offer.channel = "sms";
                TRY_DONE(act(unit, command, Action::offer_evaluation, offer));
                return explain_delays(unit, tickets_[at(command)]);
            }
            case Deed::evaluate:
                facts.score = command.score;
                TRY_DONE(act(unit, command, Action::evaluate, facts));
                return act(unit, command, Action::close);
            case Deed::follow_up:
                TRY_DONE(
                    ticket::follow_up(unit, tickets_.at(at(command)),
                                      {.channel = "phone", .said = "回访 called back", .result = "content"}));
                return {};
            case Deed::reopen:
                facts.reason = "问题再次出现 it happened again";
                return act(unit, command, Action::reopen, facts);
        }
        return {};
    }

    std::size_t at(const Command& command) const { return static_cast<std::size_t>(command.ticket) / lanes_; }

    const std::size_t lane_, lanes_;
    const simulation::Trial trial_;
    const standard::Standard standard_;
    const simulation::Plan plan_;
    ManualClock clock_;
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_;
    const std::vector<int> priorities_;
    simulation::Engine engine_;
    SimulatedWorld world_;
    timer::Worker timers_;
    SearchText words_;
    std::vector<ticket::TicketId> tickets_;
    std::optional<Error> refused_;
    Heard heard_;
};

simulation::Report report_of(simulation::Lived lived, const std::vector<Share>& shares) {
    simulation::Report out;
    out.lived = std::move(lived);
    std::map<std::pair<std::string, std::size_t>, simulation::Attained> by_rule;
    for (const auto& share : shares) {
        out.warnings += share.heard.warnings;
        out.breaches += share.heard.breaches;
        out.ladder += share.heard.ladder;
        out.closed += share.heard.closed;
        for (const auto& one : share.counts)
            for (const auto& rule : {one.rule, std::string{}}) {
                auto& attained = by_rule[{rule, static_cast<std::size_t>(one.clock)}];
                attained.rule = rule;
                attained.clock = sla::to_text(one.clock);
                (one.state == sla::ClockState::met ? attained.met : attained.broken) += one.count;
            }
    }
    for (auto& [_, attained] : by_rule) out.attained.push_back(std::move(attained));
    return out;
}

}  // namespace

Result<Month> live_month(const simulation::Trial& trial, const simulation::Plan& plan,
                         const MonthHooks& hooks) {
    const auto lanes = std::max<std::size_t>(1, hooks.lanes);
    std::vector<std::unique_ptr<Driver>> drivers;
    for (std::size_t i = 0; i < lanes; ++i)
        drivers.push_back(std::make_unique<Driver>(trial, plan, i, lanes));
    std::atomic<bool> is_stopped{false};
    std::vector<std::future<Done>> others;
    for (std::size_t i = 1; i < lanes; ++i)
        others.push_back(std::async(std::launch::async, [&, i] {
            const auto done = drivers[i]->live([&](double, std::int64_t) { return !is_stopped; });
            if (!done) is_stopped = true;
            return done;
        }));
    auto outcome = drivers.front()->live([&](double done, std::int64_t tickets) {
        return !is_stopped && (!hooks.progress || hooks.progress(done, tickets));
    });
    if (!outcome) is_stopped = true;
    for (auto& other : others)
        // A step refused says more than that the others stopped for it.
        if (const auto done = other.get();
            !done && (outcome || outcome.error().kind.code == simulation_stopped.code))
            outcome = done;
    if (!outcome) return std::unexpected{outcome.error()};
    std::vector<Share> shares;
    for (auto& driver : drivers) {
        shares.push_back(driver->share());
        if (hooks.at_the_end) hooks.at_the_end(driver->store());
    }
    auto& engine = drivers.front()->engine();
    return Month{report_of(engine.lived(), shares), engine.opened()};
}

}  // namespace bihuan
