// The tables of automation. Rows in, values out; no rule lives here.
#pragma once

#include <optional>
#include <vector>

#include "automation/domain/macro.hpp"
#include "automation/domain/run.hpp"
#include "automation/domain/webhook.hpp"
#include "keys/types.hpp"
#include "store/store.hpp"

namespace bihuan::automation {

class RuleStore {
  public:
    explicit RuleStore(Unit& unit) : unit_{unit} {}
    std::vector<Rule> list(bool only_active);  // in order
    std::optional<Rule> find(RuleId id);
    std::int64_t count();
    std::int64_t last_position();
    void add(const Rule& rule);
    bool save(const Rule& rule, std::int64_t expected_version);
    void place(RuleId id, std::int64_t position);
    void keep_sweep(RuleId id, const std::string& after);
    bool remove(RuleId id);
    // Its definition with the secrets under another key; its version stays. False: somebody was faster.
    bool reseal(const Rule& rule);

    std::optional<std::int64_t> mark_of(RuleId id, TicketId ticket);  // the moment it was marked for
    void mark(RuleId id, TicketId ticket, std::int64_t since);
    void unmark(RuleId id, TicketId ticket);
    void unmark_all(RuleId id);
    std::vector<TicketId> marked_after(TicketId after, std::int64_t limit);
    void unmark_ticket(TicketId ticket);

  private:
    Unit& unit_;
};

class RunStore {
  public:
    explicit RunStore(Unit& unit) : unit_{unit} {}
    void add(const Run& run);
    // Newest first, below `before`; of units within the scope.
    std::vector<Run> page(const RunFilter& filter, const Actor& actor, RunId before, std::int64_t limit);
    RunCounts counts(RuleId rule);
    std::int64_t remove_before(RunId id, std::int64_t limit);  // how many went

  private:
    Unit& unit_;
};

class DeliveryStore {
  public:
    explicit DeliveryStore(Unit& unit) : unit_{unit} {}
    void add(const Delivery& delivery, OrganizationId organization);
    std::optional<Delivery> find(DeliveryId id);
    OrganizationId organization_of(DeliveryId id);
    std::vector<Delivery> due(Instant now, std::int64_t limit);
    bool lease(const Delivery& delivery, Instant until);  // false: another sender was faster
    void save(const Delivery& delivery);
    std::vector<Delivery> page(std::optional<DeliveryState> state, const Actor& actor, DeliveryId before,
                               std::int64_t limit);
    std::int64_t remove_before(DeliveryId id, std::int64_t limit);  // of those that ended
    std::int64_t count_under(keys::KeyId key);
    struct Sealed {
        DeliveryId delivery_id;
        RuleId rule_id;
        std::string secret;
    };
    std::vector<Sealed> to_reseal(keys::KeyId active, DeliveryId after, std::int64_t limit);
    void reseal(DeliveryId id, const std::string& secret);

  private:
    Unit& unit_;
};

class MacroStore {
  public:
    explicit MacroStore(Unit& unit) : unit_{unit} {}
    std::vector<Macro> list_of(UserId owner);
    std::vector<Macro> list_shared();
    std::optional<Macro> find(MacroId id);
    std::int64_t count(UserId owner, bool is_shared);
    void add(const Macro& macro);
    bool save(const Macro& macro, std::int64_t expected_version);
    bool remove(MacroId id);

  private:
    Unit& unit_;
};

}  // namespace bihuan::automation
