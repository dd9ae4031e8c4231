#include "knowledge/http/must_read_json.hpp"

namespace bihuan::knowledge {
namespace {

json::value encode_unit(const identity::Organization& one) {
    return json::object{{"organization_id", to_json(one.organization_id)},
                        {"name_zh", one.name_zh},
                        {"name_en", one.name_en}};
}

}  // namespace

json::value encode(const MustReadView& view) {
    const auto& one = view.must_read;
    json::array teams, units;
    for (const auto& it : view.teams)
        teams.push_back(
            json::object{{"organization_id", to_json(it.team.organization_id)},
                         {"name_zh", it.name_zh},
                         {"name_en", it.name_en},
                         {"role", it.team.role ? json::value(json::string(identity::to_text(*it.team.role)))
                                               : json::value(nullptr)}});
    for (const auto& it : view.units)
        units.push_back(
            json::object{{"unit", encode_unit(it.unit)}, {"asked", it.asked}, {"confirmed", it.confirmed}});
    return json::object{{"must_read_id", to_json(one.must_read_id)},
                        {"article_id", to_json(one.article_id)},
                        {"code", view.code},
                        {"title_zh", view.title_zh},
                        {"title_en", view.title_en},
                        {"number", view.number},
                        {"from_number", one.from_number},
                        {"due_at", to_json(one.due_at)},
                        {"reason", one.reason},
                        {"by_name", view.by_name},
                        {"asked_at", to_json(one.asked_at)},
                        {"closed_at", to_json(one.closed_at)},
                        {"is_overdue", view.is_overdue},
                        {"may_change", view.may_change},
                        {"teams", std::move(teams)},
                        {"asked", view.asked},
                        {"confirmed", view.confirmed},
                        {"units", std::move(units)},
                        {"version", one.version}};
}

json::value encode(const PersonView& person) {
    const auto& said = person.confirmation;
    return json::object{{"user_id", to_json(person.user_id)},
                        {"name", person.name},
                        {"unit", encode_unit(person.unit)},
                        {"confirmed_at", said ? to_json(said->at) : json::value(nullptr)},
                        {"number", said ? json::value(said->number) : json::value(nullptr)}};
}

json::value encode(const OwnMustRead& own) {
    const auto& one = own.view.must_read;
    return json::object{{"must_read_id", to_json(one.must_read_id)},
                        {"article_id", to_json(one.article_id)},
                        {"code", own.view.code},
                        {"title_zh", own.view.title_zh},
                        {"title_en", own.view.title_en},
                        {"number", own.view.number},
                        {"due_at", to_json(one.due_at)},
                        {"reason", one.reason},
                        {"by_name", own.view.by_name},
                        {"is_overdue", own.view.is_overdue},
                        {"confirmed_at", to_json(own.confirmed_at)}};
}

}  // namespace bihuan::knowledge
