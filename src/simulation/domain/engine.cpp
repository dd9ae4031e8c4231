#include "simulation/domain/engine.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/domain/staffing.hpp"

namespace bihuan::simulation {
namespace {

using std::chrono::days;

double seconds(Duration d) { return std::chrono::duration<double>(d).count(); }
Duration scaled(Duration d, double factor) { return std::chrono::seconds{std::llround(seconds(d) * factor)}; }

Waits waits_of(std::vector<double>& all) {
    std::ranges::sort(all);
    Waits out;
    out.count = std::ssize(all);
    double sum = 0;
    for (const double one : all) sum += one;
    out.mean = all.empty() ? 0 : sum / static_cast<double>(all.size());
    out.p50 = quantile(all, 0.5);
    out.p90 = quantile(all, 0.9);
    out.p99 = quantile(all, 0.99);
    return out;
}

}  // namespace

std::int64_t least_worked(std::int64_t, const Idle& idle) { return idle.begin()->second; }

Engine::Engine(const Profile& profile, const Scenario& scenario, const Plan& plan,
               std::span<const int> priorities, Choose choose)
    : profile_{profile},
      scenario_{scenario},
      plan_{plan},
      priorities_{priorities},
      choose_{std::move(choose)},
      end_{plan.start + days{plan.days}},
      count_from_{plan.start + days{plan.warm_up_days}},
      intake_{team_that_takes_in(scenario)} {
    must(priorities.size() == profile.categories.size() && intake_ >= 0);
    per_week_ = weekly_rate(profile, plan) * scenario.arrivals_factor;
    arrivals_.emplace(profile, per_week_, plan.seed);
    queues_.resize(scenario.teams.size());
    idle_.resize(scenario.teams.size());
    team_people_.resize(scenario.teams.size());
    on_.resize(scenario.shifts.size());
    for (std::size_t t = 0; t < scenario.teams.size(); ++t) {
        const auto& team = scenario.teams[t];
        must(team.people > 0);
        for (std::int64_t i = 0; i < team.people; ++i) {
            const auto& shift = team.shifts[static_cast<std::size_t>(i) % team.shifts.size()];
            Person person;
            person.team = static_cast<std::int64_t>(t);
            person.shift = std::ranges::find(scenario.shifts, shift, &Shift::code) - scenario.shifts.begin();
            team_people_[t].push_back(people());
            people_.push_back(std::move(person));
        }
    }
    plan_shifts();
    add(arrivals_->next(plan.start), Kind::arrival, 0);
}

void Engine::add(Instant at, Kind kind, std::int64_t subject) { events_.push({at, kind, subject, order_++}); }

void Engine::plan_shifts() {
    WeekClock clock{scenario_.zone};
    const auto first = clock.day(plan_.start), last = clock.day(end_);
    for (auto day = first + 1; day <= last; ++day) add(clock.beginning_of_day(day), Kind::midnight, 0);
    for (std::size_t i = 0; i < scenario_.shifts.size(); ++i) {
        const auto& calendar = scenario_.shifts[i].calendar;
        const auto shift = static_cast<std::int64_t>(i);
        if (calendar.is_always) {
            add(plan_.start, Kind::shift_on, shift);
            continue;
        }
        for (auto day = first - 1; day <= last; ++day) {
            const auto begins = clock.beginning_of_day(day);
            for (const auto& span :
                 calendar.week[std::chrono::weekday{std::chrono::sys_days{days{day}}}.c_encoding()]) {
                const auto off = begins + std::chrono::minutes{span.to};
                if (off <= plan_.start) continue;
                add(std::max(plan_.start, begins + std::chrono::minutes{span.from}), Kind::shift_on, shift);
                add(off, Kind::shift_off, shift);
            }
        }
    }
}

void Engine::run_until(Instant until, const Say& say) {
    until = std::min(until, end_);
    while (!events_.empty() && events_.top().at <= until) {
        const auto event = events_.top();
        events_.pop();
        happen(event, say);
    }
}

void Engine::happen(const Event& event, const Say& say) {
    const auto [at, kind, subject, order] = event;
    switch (kind) {
        case Kind::shift_off:
        case Kind::shift_on:
            on_[static_cast<std::size_t>(subject)] = kind == Kind::shift_on;
            for (std::int64_t i = 0; i < people(); ++i) {
                const auto& person = people_[static_cast<std::size_t>(i)];
                if (person.shift != subject || person.job) continue;
                auto& idle = idle_[static_cast<std::size_t>(person.team)];
                if (kind == Kind::shift_off)
                    idle.erase({person.given, i});
                else
                    look_for_work(i, at, say);
            }
            break;
        case Kind::done:
            finish(subject, at, say);
            break;
        case Kind::answer: {
            auto& life = lives_[static_cast<std::size_t>(subject)];
            say({.at = at, .deed = Deed::resume, .ticket = subject});
            give_to(life.handler, {-life.priority, life.opened_at, subject, Task::handle}, at, say);
            break;
        }
        case Kind::reopen: {
            auto& life = lives_[static_cast<std::size_t>(subject)];
            say({.at = at, .deed = Deed::reopen, .ticket = subject});
            life.worked = {};
            life.touch = life.again;
            lived_.reopened += counts(life);
            note_backlog(at, 1);
            give_to(life.handler, {-life.priority, life.opened_at, subject, Task::handle}, at, say);
            break;
        }
        case Kind::evaluate: {
            const auto& life = lives_[static_cast<std::size_t>(subject)];
            lived_.evaluated += counts(life);
            say({.at = at, .deed = Deed::evaluate, .ticket = subject, .score = life.score});
            if (life.score <= plan_.bad_score)
                queue_up(intake_, {-life.priority, at, subject, Task::follow_up}, at, say);
            break;
        }
        case Kind::arrival:
            arrive(at, say);
            break;
        case Kind::midnight:
            if (at <= count_from_) break;
            lived_.backlog_by_day.push_back(backlog_);
            if (lived_.backlog_by_day.size() % 7 == 0) lived_.backlog_by_week.push_back(backlog_);
            break;
    }
}

void Engine::note_backlog(Instant at, std::int64_t change) {
    backlog_ += change;
    if (backlog_ <= lived_.backlog_peak || at < count_from_) return;
    lived_.backlog_peak = backlog_;
    lived_.backlog_peak_at = at;
}

void Engine::draw_life(std::int64_t ticket, Instant at) {
    Chance chance{plan_.seed, 0x10000 + static_cast<std::uint64_t>(ticket)};
    Life life;
    life.opened_at = at;
    double place = chance.unit();
    const auto& categories = profile_.categories;
    while (life.category + 1 < std::ssize(categories) &&
           place >= categories[static_cast<std::size_t>(life.category)].share)
        place -= categories[static_cast<std::size_t>(life.category++)].share;
    const auto& category = categories[static_cast<std::size_t>(life.category)];
    life.team = team_for(scenario_, category.category);
    must(life.team >= 0);
    life.priority = priorities_[static_cast<std::size_t>(life.category)];
    const auto factor = scenario_.handling_factor;
    const auto& touch = touch_of(scenario_, category);
    life.touch = scaled(draw(chance, touch), factor);
    life.again = scaled(draw(chance, touch), factor);
    life.take_in = scaled(draw(chance, scenario_.take_in), factor);
    life.tell = scaled(draw(chance, scenario_.tell), factor);
    life.wait = draw(chance, profile_.wait);
    life.reopen_after = draw(chance, scenario_.reopen_after);
    life.evaluate_after = draw(chance, scenario_.evaluate_after);
    const double wait_at = chance.unit(), hand_over_at = chance.unit();
    if (chance.happens(profile_.wait_share)) life.wait_at = scaled(life.touch, wait_at);
    if (chance.happens(profile_.hand_over_share)) life.hand_over_at = scaled(life.touch, hand_over_at);
    life.reopens = chance.happens(profile_.reopen_share);
    life.evaluates = chance.happens(scenario_.evaluate_share) && life.evaluate_after < plan_.silence;
    life.score = life.reopens ? 1 + chance.below(3) : 5 - chance.below(2);
    lives_.push_back(life);
}

void Engine::arrive(Instant at, const Say& say) {
    const auto ticket = opened();
    draw_life(ticket, at);
    const auto& life = lives_.back();
    if (counts(life)) {
        const auto day = static_cast<std::size_t>((at - count_from_) / days{1});
        if (lived_.opened_by_day.size() <= day) lived_.opened_by_day.resize(day + 1);
        ++lived_.opened_by_day[day];
        ++lived_.opened;
    }
    Command open{.at = at, .deed = Deed::open, .ticket = ticket, .category = life.category};
    Chance chance{plan_.seed, ~static_cast<std::uint64_t>(ticket)};
    const auto& channels = profile_.channels.empty() ? scenario_.channels : profile_.channels;
    double sum = 0;
    for (const auto& [_, share] : channels) sum += share;
    double place = chance.unit() * sum;
    for (const auto& [channel, share] : channels) {
        open.channel = channel;
        if ((place -= share) < 0) break;
    }
    say(open);
    note_backlog(at, 1);
    queue_up(intake_, {-life.priority, at, ticket, Task::take_in}, at, say);
    add(arrivals_->next(at), Kind::arrival, 0);
}

void Engine::queue_up(std::int64_t team, const Job& job, Instant at, const Say& say) {
    const auto& idle = idle_[static_cast<std::size_t>(team)];
    if (idle.empty())
        queues_[static_cast<std::size_t>(team)].insert(job);
    else
        begin(choose_(lives_[static_cast<std::size_t>(job.ticket)].category, idle), job, at, say);
}

void Engine::give_to(std::int64_t person, const Job& job, Instant at, const Say& say) {
    auto& whose = people_[static_cast<std::size_t>(person)];
    whose.own.insert(job);
    if (is_free(whose)) look_for_work(person, at, say);
}

void Engine::look_for_work(std::int64_t person, Instant at, const Say& say) {
    auto& who = people_[static_cast<std::size_t>(person)];
    auto& queue = queues_[static_cast<std::size_t>(who.team)];
    if (!is_free(who)) return;
    const bool has_own = !who.own.empty(), has_queue = !queue.empty();
    if (!has_own && !has_queue) {
        idle_[static_cast<std::size_t>(who.team)].insert({who.given, person});
        return;
    }
    auto& from = has_own && (!has_queue || *who.own.begin() < *queue.begin()) ? who.own : queue;
    const auto job = *from.begin();
    from.erase(from.begin());
    begin(person, job, at, say);
}

Duration Engine::stretch(const Life& life) const {
    auto until = life.touch;
    for (const auto& stop : {life.wait_at, life.hand_over_at})
        if (stop && *stop < until) until = *stop;
    return std::max(Duration{0}, until - life.worked);
}

void Engine::begin(std::int64_t person, const Job& job, Instant at, const Say& say) {
    auto& who = people_[static_cast<std::size_t>(person)];
    auto& life = lives_[static_cast<std::size_t>(job.ticket)];
    idle_[static_cast<std::size_t>(who.team)].erase({who.given, person});
    Duration work{};
    switch (job.task) {
        case Task::take_in:
            say({.at = at, .deed = Deed::accept, .ticket = job.ticket, .person = person});
            if (counts(life)) samples_.accept.push_back(seconds(at - life.opened_at));
            work = life.take_in;
            break;
        case Task::handle:
            if (life.has_to_start)
                say({.at = at, .deed = Deed::start, .ticket = job.ticket, .person = person});
            life.has_to_start = false;
            if (!life.is_started && counts(life)) samples_.respond.push_back(seconds(at - life.opened_at));
            life.is_started = true;
            life.handler = person;
            work = stretch(life);
            break;
        case Task::tell:
        case Task::follow_up:
            work = life.tell;
            break;
    }
    who.job = job;
    who.began = at;
    who.given += work;
    const auto ends = add_working_time(calendar_of(who), at, work);
    must(ends.has_value());
    who.ends = *ends;
    add(*ends, Kind::done, person);
}

void Engine::count_work(Person& person, Instant until) const {
    person.counted += working_time_between(calendar_of(person), std::max(person.began, count_from_), until);
}

void Engine::finish(std::int64_t person, Instant at, const Say& say) {
    auto& who = people_[static_cast<std::size_t>(person)];
    const auto job = *who.job;
    count_work(who, at);
    who.job.reset();
    auto& life = lives_[static_cast<std::size_t>(job.ticket)];
    switch (job.task) {
        case Task::take_in: {
            const Job next{job.urgency, job.since, job.ticket, Task::handle};
            if (life.team == who.team) {  // solved by whoever took it in
                if (is_free(who)) return begin(person, next, at, say);
                who.own.insert(next);
                return;
            }
            say({.at = at, .deed = Deed::assign, .ticket = job.ticket, .person = person, .team = life.team});
            queue_up(life.team, next, at, say);
            break;
        }
        case Task::handle:
            life.worked += stretch(life);
            end_of_stretch(person, job, at, say);
            break;
        case Task::tell:
            say({.at = at, .deed = Deed::tell, .ticket = job.ticket, .person = person, .score = life.score});
            lived_.told += counts(life);
            told(job.ticket, at);
            break;
        case Task::follow_up:
            say({.at = at, .deed = Deed::follow_up, .ticket = job.ticket, .person = person});
            lived_.followed_up += counts(life);
            break;
    }
    if (!who.job) look_for_work(person, at, say);
}

void Engine::end_of_stretch(std::int64_t person, const Job& job, Instant at, const Say& say) {
    auto& life = lives_[static_cast<std::size_t>(job.ticket)];
    if (life.wait_at && life.worked >= *life.wait_at) {
        life.wait_at.reset();
        lived_.waited += counts(life);
        say({.at = at, .deed = Deed::wait, .ticket = job.ticket, .person = person});
        add(at + life.wait, Kind::answer, job.ticket);
        return;
    }
    if (life.hand_over_at && life.worked >= *life.hand_over_at) {
        life.hand_over_at.reset();
        const auto other = least_loaded(life.team, person);
        if (other < 0)  // nobody else is there: it stays, and comes up again at once
            return static_cast<void>(people_[static_cast<std::size_t>(person)].own.insert(job));
        lived_.handed_over += counts(life);
        life.has_to_start = true;
        life.handler = other;
        say({.at = at, .deed = Deed::hand_over, .ticket = job.ticket, .person = person, .other = other});
        return give_to(other, job, at, say);
    }
    say({.at = at, .deed = Deed::resolve, .ticket = job.ticket, .person = person});
    if (!life.is_resolved && counts(life)) samples_.resolve.push_back(seconds(at - life.opened_at));
    life.is_resolved = true;
    note_backlog(at, -1);
    queue_up(intake_, {job.urgency, job.since, job.ticket, Task::tell}, at, say);
}

void Engine::told(std::int64_t ticket, Instant at) {
    auto& life = lives_[static_cast<std::size_t>(ticket)];
    if (life.reopens) {
        life.reopens = false;
        add(at + life.reopen_after, Kind::reopen, ticket);
    } else if (life.evaluates) {
        life.evaluates = false;
        add(at + life.evaluate_after, Kind::evaluate, ticket);
    }
}

std::int64_t Engine::least_loaded(std::int64_t team, std::int64_t except) const {
    std::int64_t best = -1;
    const auto load = [&](std::int64_t i) {
        const auto& person = people_[static_cast<std::size_t>(i)];
        return std::tuple{!on_[static_cast<std::size_t>(person.shift)],
                          std::ssize(person.own) + (person.job ? 1 : 0), person.given, i};
    };
    for (const auto one : team_people_[static_cast<std::size_t>(team)])
        if (one != except && (best < 0 || load(one) < load(best))) best = one;
    return best;
}

Lived Engine::lived() {
    auto out = lived_;
    out.accept = waits_of(samples_.accept);
    out.respond = waits_of(samples_.respond);
    out.resolve = waits_of(samples_.resolve);
    out.accepted = out.accept.count;
    out.started = out.respond.count;
    out.resolved = out.resolve.count;
    for (std::size_t t = 0; t < scenario_.teams.size(); ++t) {
        TeamUse use{scenario_.teams[t].code, scenario_.teams[t].people, 0, 0};
        for (const auto i : team_people_[t]) {
            auto person = people_[static_cast<std::size_t>(i)];
            if (person.job) count_work(person, end_);
            use.busy_hours += seconds(person.counted) / 3600;
            use.staffed_hours += seconds(working_time_between(calendar_of(person), count_from_, end_)) / 3600;
        }
        out.teams.push_back(std::move(use));
    }
    return out;
}

}  // namespace bihuan::simulation
