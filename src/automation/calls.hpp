// Face of `automation` for deeds: what `app` wires to events and timers.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "automation/types.hpp"
#include "keys/types.hpp"
#include "store/store.hpp"

namespace bihuan::automation {

struct Rule;

struct Policy {
    std::string zone = "Asia/Shanghai";  // in which "daily at 08:30" is meant
    bool allows_private_targets = false;
};

// The active rules, read once and kept in memory until one changes; one for the process. Other nodes on the
// same store see a change within `age_max`.
class RuleBook {
  public:
    using Rules = std::vector<Rule>;
    static constexpr std::chrono::seconds age_max{5};

    RuleBook(const FieldCipher& cipher, Policy policy);
    ~RuleBook();
    RuleBook(const RuleBook&) = delete;

    std::shared_ptr<const Rules> active(Unit& unit);
    void forget();
    const FieldCipher& cipher() const { return cipher_; }
    const Policy& policy() const { return policy_; }
    // Runs when a webhook waits to be sent; set once, before the first unit.
    std::function<void()> wake = [] {};

  private:
    const FieldCipher& cipher_;
    const Policy policy_;
    std::mutex mutex_;
    std::shared_ptr<const Rules> rules_;  // null: to be read
    Instant read_at_{};
    std::uint64_t generation_ = 0;  // a reader whose look is older than a change keeps it for itself
};

// Triggers, inside the transaction of the deed they hear of (Store::hear).
void hear(Unit& unit, const Event& event, RuleBook& book);

inline constexpr std::string_view schedule_timer = "automation.schedule";
void on_schedule(Unit& unit, RuleId id, RuleBook& book);
inline constexpr std::string_view trim_timer = "automation.trim";
void on_trim(Unit& unit);
// Sets the timer that trims; at every start of a node.
void start(Unit& unit);

// For the move to another key: the signing secrets of rules and of calls that were queued.
keys::Holder sealed_holder();

// For demonstrations: the ready-made rules switched on, and two shared macros.
Done add_demo(Unit& unit, RuleBook& book, std::int64_t organization_id);

}  // namespace bihuan::automation
