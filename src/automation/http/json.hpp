// Rules and macros between JSON and their values.
#pragma once

#include "automation/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::automation {

RuleDraft read_draft(Decoder& in);
MacroDraft read_macro(Decoder& in);

json::value encode(const RuleView& view);
json::value encode(const DryRun& run);
json::value encode(const RunPage& page);
json::value encode(const Delivery& delivery);
json::value encode(const MacroView& view);
json::value encode(const MacroPreview& preview);
// Everything a condition, an event or an action can be made of, and the ready-made rules.
json::value vocabulary_json();

template <class List>
Reply list_reply(const List& list) {
    json::array items;
    for (const auto& one : list) items.push_back(encode(one));
    return json_reply(json::object{{"items", std::move(items)}});
}

}  // namespace bihuan::automation
