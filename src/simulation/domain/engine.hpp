// The imagined month: requests come, people take them up in their shifts, one at a time, the most urgent
// first, then the oldest. It decides who does what when and says it as commands; whoever drives it lets the
// real use cases do them. Clocks, warnings and closing after silence are theirs and unknown here.
#pragma once

#include <array>
#include <deque>
#include <functional>
#include <optional>
#include <queue>
#include <set>
#include <span>

#include "simulation/domain/arrivals.hpp"
#include "simulation/types.hpp"

namespace bihuan::simulation {

// Who of those on shift and free takes up a request; never asked where nobody is. `idle`: (work so far,
// person), least work first. The distribution of `duty` can take its place.
using Idle = std::set<std::pair<Duration, std::int64_t>>;
using Choose = std::function<std::int64_t(std::int64_t category, const Idle& idle)>;
std::int64_t least_worked(std::int64_t category, const Idle& idle);

class Engine {
  public:
    // `priorities`: of each of the profile's categories, greater is more urgent. Both must outlive the
    // engine; head counts are filled in.
    Engine(const Profile& profile, const Scenario& scenario, const Plan& plan,
           std::span<const int> priorities, Choose choose = least_worked);

    using Say = std::function<void(const Command&)>;
    void run_until(Instant until, const Say& say);  // inclusive; never beyond end()
    Instant end() const { return end_; }
    std::int64_t people() const { return static_cast<std::int64_t>(people_.size()); }
    std::int64_t team_of(std::int64_t person) const {
        return people_.at(static_cast<std::size_t>(person)).team;
    }
    std::int64_t opened() const { return static_cast<std::int64_t>(lives_.size()); }
    Lived lived();  // once the end is reached

  private:
    enum class Kind { shift_off, shift_on, done, answer, reopen, evaluate, arrival, midnight };
    struct Event {
        Instant at{};
        Kind kind = Kind::arrival;
        std::int64_t subject = 0, order = 0;
        auto operator<=>(const Event& other) const {
            return std::tie(at, kind, order) <=> std::tie(other.at, other.kind, other.order);
        }
    };
    enum class Task { take_in, handle, tell, follow_up };
    struct Job {
        int urgency = 0;  // negative priority: smaller goes first
        Instant since{};
        std::int64_t ticket = 0;
        Task task = Task::take_in;
        auto operator<=>(const Job&) const = default;
    };
    struct Person {
        std::int64_t team = 0, shift = 0;
        std::optional<Job> job;
        Instant began{}, ends{};
        Duration given{}, counted{};  // work in all; within the days that count
        std::set<Job> own;            // what comes back to them
    };
    struct Life {
        Instant opened_at{};
        std::int64_t category = 0, team = 0, handler = -1;
        int priority = 0;
        Duration touch{}, again{}, worked{}, take_in{}, tell{}, wait{}, reopen_after{}, evaluate_after{};
        std::optional<Duration> wait_at, hand_over_at;  // reached by work
        std::int64_t score = 5;
        bool reopens = false, evaluates = false, is_started = false, is_resolved = false, has_to_start = true;
    };
    struct Samples {
        std::vector<double> accept, respond, resolve;
    };

    void plan_shifts();
    void draw_life(std::int64_t ticket, Instant at);
    void happen(const Event& event, const Say& say);
    void arrive(Instant at, const Say& say);
    void queue_up(std::int64_t team, const Job& job, Instant at, const Say& say);
    void give_to(std::int64_t person, const Job& job, Instant at, const Say& say);
    void look_for_work(std::int64_t person, Instant at, const Say& say);
    void begin(std::int64_t person, const Job& job, Instant at, const Say& say);
    void finish(std::int64_t person, Instant at, const Say& say);
    void end_of_stretch(std::int64_t person, const Job& job, Instant at, const Say& say);
    void told(std::int64_t ticket, Instant at);
    Duration stretch(const Life& life) const;
    std::int64_t least_loaded(std::int64_t team, std::int64_t except) const;
    void count_work(Person& person, Instant until) const;
    void note_backlog(Instant at, std::int64_t change);
    void add(Instant at, Kind kind, std::int64_t subject);
    const WorkCalendar& calendar_of(const Person& person) const {
        return scenario_.shifts[static_cast<std::size_t>(person.shift)].calendar;
    }
    bool is_free(const Person& person) const {
        return !person.job && on_.at(static_cast<std::size_t>(person.shift));
    }
    bool counts(const Life& life) const { return life.opened_at >= count_from_; }

    const Profile& profile_;
    const Scenario& scenario_;
    const Plan plan_;
    const std::span<const int> priorities_;
    const Choose choose_;
    Instant end_, count_from_;
    double per_week_ = 0;
    std::int64_t intake_ = 0, order_ = 0, backlog_ = 0;
    std::optional<Arrivals> arrivals_;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events_;
    std::vector<Person> people_;
    std::vector<std::vector<std::int64_t>> team_people_;
    std::vector<std::set<Job>> queues_;  // by team
    std::vector<Idle> idle_;             // by team: on shift and free
    std::vector<bool> on_;               // by shift
    std::deque<Life> lives_;
    Samples samples_;
    Lived lived_;
};

}  // namespace bihuan::simulation
