#include "automation/calls.hpp"
#include "automation/domain/rule.hpp"
#include "automation/store/automation_store.hpp"

namespace bihuan::automation {

RuleBook::RuleBook(const FieldCipher& cipher, Policy policy) : cipher_{cipher}, policy_{std::move(policy)} {}
RuleBook::~RuleBook() = default;

std::shared_ptr<const RuleBook::Rules> RuleBook::active(Unit& unit) {
    std::uint64_t generation = 0;
    {
        const std::scoped_lock lock{mutex_};
        if (rules_ && unit.now - read_at_ < age_max && unit.now >= read_at_) return rules_;
        generation = generation_;
    }
    auto rules = std::make_shared<const Rules>(RuleStore{unit}.list(true));
    const std::scoped_lock lock{mutex_};
    if (generation == generation_) {
        rules_ = rules;
        read_at_ = unit.now;
    }
    return rules;
}

void RuleBook::forget() {
    const std::scoped_lock lock{mutex_};
    rules_.reset();
    ++generation_;
}

}  // namespace bihuan::automation
