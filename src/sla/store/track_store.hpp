// The tables of sla. Rows in, values out; no rule lives here.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "sla/calls.hpp"
#include "sla/domain/milestones.hpp"
#include "store/store.hpp"

namespace bihuan::sla {

struct Track {
    Subject subject;
    std::int64_t version_id = 0;  // of the standard; 0: the shipped one
    std::vector<Fact> facts;
    std::array<std::optional<Milestone>, clock_names.size()> fired;  // the last one, by clock
    Place place;
    std::optional<Summary> summary;  // nullopt: no clock runs
};

struct BoardQuery {
    std::vector<std::string_view> kinds;  // of subjects; words of the program
    bool is_everywhere = false;
    std::vector<std::int64_t> organizations;
    std::int64_t handler_id = 0;
    int level_min = 0;
    std::optional<bool> is_paused;
    std::int64_t after_due = INT64_MIN, after_id = 0;
};
struct BoardRow {
    Subject subject;
    Place place;
    Summary summary;
};

class TrackStore {
  public:
    explicit TrackStore(Unit& unit) : unit_{unit} {}
    std::optional<Track> find(const Subject& subject);
    void add(const Track& track);
    void save(const Track& track);
    std::unordered_map<std::int64_t, Summary> summaries(std::string_view kind,
                                                        std::span<const std::int64_t> ids);
    std::unordered_map<std::int64_t, int> warned(std::string_view kind);  // level of those not calm
    std::vector<BoardRow> board(const BoardQuery& query, std::int64_t limit);

    void put_outcome(const Track& track, const Outcome& outcome);
    // Of a clock that runs again: its outcome is open. Nothing where there was none.
    void reopen_outcome(const Track& track, ClockKind clock, int promise, ClockState state);
    std::vector<Outcome> outcomes(const Subject& subject);
    std::vector<Tally> tally(std::string_view kind, Instant from, Instant to);
    bool explain_outcome(const Subject& subject, const Outcome& outcome);

  private:
    Unit& unit_;
};

}  // namespace bihuan::sla
