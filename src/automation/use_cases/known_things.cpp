#include "automation/use_cases/known_things.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "automation/domain/rule_checks.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::automation {
namespace {

class Things {
  public:
    explicit Things(Unit& unit) : unit_{unit}, standard_{standard::in_force(unit, unit.now).standard} {}

    void category(const std::string& path, CategoryId id) {
        if (!id) return;
        const auto found = standard::category(unit_, id);
        if (!found || !found->is_active) unknown(path, id.text());
    }
    void organization(const std::string& path, OrganizationId id) {
        if (!id) return;
        const auto found = identity::organization(unit_, id);
        if (!found || !found->is_active) unknown(path, id.text());
    }
    void person(const std::string& path, UserId id) {
        if (!id) return;
        const auto found = identity::staff(unit_, id);
        if (!found || !found->is_active) unknown(path, id.text());
    }
    void channel(const std::string& path, const std::string& code) {
        if (!code.empty() && !standard::is_channel(unit_, code)) unknown(path, code);
    }
    void condition(const std::string& path, const Condition& c) {
        for (std::size_t i = 0; i < c.values.size(); ++i)
            value(fmt::format("{}.values.{}", path, i), c.field, c.values[i]);
    }
    Done done() {
        if (!wrong_.empty()) return std::unexpected{Error{rule_invalid, {}, std::move(wrong_)}};
        return {};
    }

  private:
    void unknown(const std::string& path, std::string detail) {
        wrong_.push_back({path, thing_unknown, std::move(detail)});
    }
    template <class List>
    void code(const std::string& path, const List& list, const std::string& value) {
        const auto has = [&](const auto& one) { return one.code == value; };
        if (std::ranges::none_of(list, has)) unknown(path, value);
    }
    void value(const std::string& path, Field field, const std::string& text) {
        const auto number = parse_id(text).value_or(0);
        switch (field) {
            case Field::category:
                return category(path, CategoryId{number});
            case Field::organization:
                return organization(path, OrganizationId{number});
            case Field::handler:
                return person(path, UserId{number});
            case Field::channel:
                return channel(path, text);
            case Field::class_code:
                return code(path, standard_->classes, text);
            case Field::segment:
                return code(path, standard_->segments, text);
            case Field::grade:
                return code(path, standard_->grades, text);
            default:
                return;
        }
    }

    Unit& unit_;
    std::shared_ptr<const standard::Standard> standard_;
    std::vector<FieldError> wrong_;
};

Done refuse_all(std::vector<FieldError> wrong) {
    if (wrong.empty()) return {};
    return std::unexpected{Error{rule_invalid, {}, std::move(wrong)}};
}

}  // namespace

Result<OrganizationId> settle_unit(Unit& unit, OrganizationId wanted) {
    const auto id = wanted ? wanted : OrganizationId{unit.actor().home_organization_id};
    const auto found = identity::organization(unit, id);
    if (!found || !found->is_active) return refuse_field("organization_id", thing_unknown, id.text());
    if (!unit.actor().sees(id.number)) return refuse_field("organization_id", outside_scope);
    return id;
}

Done check_definition(Unit& unit, const Definition& definition) {
    TRY_DONE(refuse_all(problems_of(definition)));
    Things things{unit};
    for (std::size_t i = 0; i < definition.conditions.all.size(); ++i)
        things.condition(fmt::format("conditions.all.{}", i), definition.conditions.all[i]);
    for (std::size_t i = 0; i < definition.conditions.any.size(); ++i)
        things.condition(fmt::format("conditions.any.{}", i), definition.conditions.any[i]);
    for (std::size_t i = 0; i < definition.actions.size(); ++i) {
        const auto& action = definition.actions[i];
        const auto path = fmt::format("actions.{}.", i);
        things.category(path + "category_id", action.category_id);
        things.organization(path + "organization_id", action.organization_id);
        things.person(path + "user_id", action.user_id);
    }
    return things.done();
}

Done check_steps(Unit& unit, const std::vector<MacroStep>& steps) {
    TRY_DONE(refuse_all(problems_of(steps)));
    Things things{unit};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto path = fmt::format("steps.{}.", i);
        things.category(path + "category_id", steps[i].category_id);
        things.organization(path + "organization_id", steps[i].organization_id);
        things.person(path + "handler_id", steps[i].handler_id);
        things.channel(path + "channel", steps[i].channel);
    }
    return things.done();
}

}  // namespace bihuan::automation
