// Sums of days, and what each way was called.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "channel/domain/health.hpp"
#include "channel/domain/use.hpp"
#include "store/store.hpp"

namespace bihuan::channel {

struct KnownState {
    std::string code;
    Verdict verdict;
    Instant since{};
    bool is_told = false;  // that it fails, to those in charge
};
struct Change {
    ChangeId change_id;  // its moment is when
    std::string code;
    Verdict verdict;
    std::string words;  // of the last failure
};

class ChannelStore {
  public:
    explicit ChannelStore(Unit& unit) : unit_{unit} {}

    void add(const Counts& counts);
    // Of these days and the actor's units, those together.
    Counts sums(Day from, Day to);
    std::int64_t mark(std::string_view source);  // the last id that was counted; 0: none was
    void set_mark(std::string_view source, std::int64_t id);

    std::map<std::string, KnownState> states();
    void put(const KnownState& state);
    void add(const Change& change);
    std::vector<Change> changes(ChangeId before, std::int64_t limit);
    void forget_changes(Instant before);

  private:
    Unit& unit_;
};

}  // namespace bihuan::channel
