// Switches and runs as rows, and which rows of this module end after the standard's time.
#pragma once

#include <span>
#include <vector>

#include "privacy/domain/retention.hpp"
#include "store/keeper.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

class RetentionStore {
  public:
    explicit RetentionStore(Unit& unit) : unit_{unit} {}

    std::vector<Switch> switches();
    Switch find_switch(const std::string& code);
    bool save(const Switch& one);  // by its version; false: somebody was faster

    std::optional<Run> find(RunId id);
    std::optional<Run> open_run(const std::string& code);
    std::optional<Run> last_run(const std::string& code);
    void add(const Run& run);
    bool save(const Run& run);  // by its version; false: somebody was faster
    std::vector<Run> page(const std::string& code, RunId after, std::int64_t limit);  // newest first

  private:
    Unit& unit_;
};

// Ended requests lose their words.
extern const KeptTable ended_requests, ended_consents, ended_runs;
void forget_requests(Unit& unit, std::span<const std::int64_t> ids);

}  // namespace bihuan::privacy
