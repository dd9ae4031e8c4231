#include "automation/use_cases/secrets.hpp"

#include <algorithm>

#include "automation/calls.hpp"
#include "automation/domain/webhook.hpp"
#include "automation/store/automation_store.hpp"
#include "base/log.hpp"

namespace bihuan::automation {
namespace {

std::int64_t count(Unit& unit, keys::KeyId key) {
    auto out = DeliveryStore{unit}.count_under(key);
    for (const auto& rule : RuleStore{unit}.list(false))
        out += std::ranges::any_of(rule.definition.actions, [&](const RuleAction& action) {
            return keys::key_of(action.secret) == key;
        });
    return out;
}

void reseal_rules(Unit& unit, const FieldCipher& cipher) {
    for (auto& rule : RuleStore{unit}.list(false)) {
        // Where somebody was faster, they have sealed it anew.
        if (renew_secrets(unit, cipher, rule)) RuleStore{unit}.reseal(rule);
    }
}

std::optional<std::int64_t> reseal(Unit& unit, const FieldCipher& cipher, std::int64_t after,
                                   std::int64_t limit) {
    if (after == 0) reseal_rules(unit, cipher);  // at most `rules_max`
    const keys::Sealer sealer{unit, cipher};
    DeliveryStore store{unit};
    const auto found = store.to_reseal(sealer.active(), DeliveryId{after}, limit);
    for (const auto& [id, rule_id, secret] : found) {
        if (const auto renewed = sealer.renewed(secret, secret_context(rule_id)))
            store.reseal(id, *renewed);
        else
            log_error("automation.secret_unreadable", {{"delivery_id", id.number}});
    }
    if (std::ssize(found) < limit) return std::nullopt;
    return found.back().delivery_id.number;
}

}  // namespace

bool renew_secrets(Unit& unit, const FieldCipher& cipher, Rule& rule) {
    bool has_changed = false;
    for (auto& action : rule.definition.actions) {
        if (action.secret.empty()) continue;
        const auto renewed = keys::Sealer{unit, cipher}.renewed(action.secret, secret_context(rule.rule_id));
        if (!renewed || *renewed == action.secret) continue;
        action.secret = *renewed;
        has_changed = true;
    }
    return has_changed;
}

std::string secret_for_delivery(Unit& unit, const FieldCipher& cipher, const Rule& rule,
                                const RuleAction& action) {
    const keys::Sealer sealer{unit, cipher};
    if (auto own = sealer.renewed(action.secret, secret_context(rule.rule_id))) return *std::move(own);
    // The rule is one remembered from before a key was left, and that key has been retired meanwhile.
    if (const auto stored = RuleStore{unit}.find(rule.rule_id))
        for (const auto& one : stored->definition.actions)
            if (one.kind == ActionKind::webhook && one.url == action.url) return one.secret;
    return action.secret;
}

keys::Holder sealed_holder() { return {.name = "automation", .count = count, .reseal = reseal}; }

}  // namespace bihuan::automation
