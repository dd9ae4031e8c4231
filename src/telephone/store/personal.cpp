// Calls as a person may read them, and their end: who called is forgotten, how long it took is not.
#include <fmt/format.h>

#include <algorithm>

#include "store/id_list.hpp"
#include "telephone/calls.hpp"
#include "telephone/store/call_back_store.hpp"
#include "telephone/store/call_store.hpp"

namespace bihuan::telephone {
namespace {

template <class Id>
std::vector<Id> newest(Unit& unit, std::string_view table, std::string_view column,
                       std::span<const std::int64_t> customers, std::int64_t limit) {
    const IdList list{unit, customers};
    const auto text = fmt::format("select {0} from {1} where {2} order by {0} desc limit :limit", column,
                                  table, list.holds("customer_id"));
    return unit.all(Sql{"telephone.of_person", text}, {list.bind(), {"limit", limit}},
                    [&](const Row& row) { return row.id<Id>(column); });
}

std::vector<PersonalThing> calls_told(Unit& unit, const FieldCipher& cipher,
                                      std::span<const std::int64_t> customers, std::int64_t limit) {
    auto calls =
        CallStore{unit, cipher}.find_all(newest<CallId>(unit, "telephone_call", "call_id", customers, limit));
    std::ranges::sort(calls, std::greater{}, [](const Call& one) { return one.call_id.number; });
    std::vector<PersonalThing> out;
    for (const auto& call : calls)
        out.push_back({call.first_at,
                       {{"direction", std::string{to_text(call.direction)}},
                        {"number", call.caller},
                        {"state", std::string{to_text(call.course.state)}},
                        {"text", call.note}}});
    return out;
}

std::vector<PersonalThing> call_backs_told(Unit& unit, const FieldCipher& cipher,
                                           std::span<const std::int64_t> customers, std::int64_t limit) {
    CallBackStore store{unit, cipher};
    std::vector<PersonalThing> out;
    for (const auto id : newest<CallBackId>(unit, "telephone_call_back", "call_back_id", customers, limit))
        if (const auto one = store.find(id))
            out.push_back({instant_of_id(id.number),
                           {{"number", one->number},
                            {"state", std::string{to_text(one->state)}},
                            {"ended_at", one->ended_at ? to_iso(*one->ended_at) : ""},
                            {"result", one->result}}});
    return out;
}

void erase_calls(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto text =
        "update telephone_call set caller_sealed = null, caller_index = null, key_id = null, note = '', "
        "version = version + 1 where " +
        list.holds("customer_id");
    unit.run(Sql{"telephone_call.forget_person", text}, {list.bind()});
}

void erase_call_backs(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto of_them = list.holds("customer_id");
    // Nobody can be called back whose number is gone.
    const auto owed = "update telephone_call_back set state = 'given_up', ended_at = :now where " + of_them +
                      " and state = 'open'";
    unit.run(Sql{"telephone_call_back.end_of_person", owed}, {list.bind(), {"now", unit.now}});
    const auto numbers =
        "update telephone_call_back set number_sealed = null, number_index = null, key_id = null, result = "
        "'', "
        "version = version + 1 where " +
        of_them;
    unit.run(Sql{"telephone_call_back.forget_person", numbers}, {list.bind()});
    const auto notes =
        "update telephone_try set note = '' where call_back_id in (select call_back_id from "
        "telephone_call_back where " +
        of_them + ")";
    unit.run(Sql{"telephone_try.forget_person", notes}, {list.bind()});
}

}  // namespace

PersonalPart personal_calls(const FieldCipher& cipher) {
    return {.what = "calls",
            .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                              std::int64_t limit) { return calls_told(unit, cipher, customers, limit); },
            .erase = erase_calls};
}
PersonalPart personal_call_backs(const FieldCipher& cipher) {
    return {.what = "call_backs",
            .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                              std::int64_t limit) { return call_backs_told(unit, cipher, customers, limit); },
            .erase = erase_call_backs};
}

}  // namespace bihuan::telephone
