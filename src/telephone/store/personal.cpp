// Calls as a person may read them, and their end: who called is forgotten, how long it took is not.
#include "store/id_list.hpp"
#include "telephone/calls.hpp"
#include "telephone/store/call_store.hpp"

namespace bihuan::telephone {
namespace {

std::vector<PersonalThing> told(Unit& unit, const FieldCipher& cipher,
                                std::span<const std::int64_t> customers, std::int64_t limit) {
    const IdList list{unit, customers};
    const auto text = "select call_id from telephone_call where " + list.holds("customer_id") +
                      " order by call_id desc limit :limit";
    const auto ids = unit.all(Sql{"telephone_call.of_person", text}, {list.bind(), {"limit", limit}},
                              [](const Row& row) { return row.id<CallId>("call_id"); });
    std::vector<PersonalThing> out;
    for (const auto& call : CallStore{unit, cipher}.find_all(ids))
        out.push_back({call.first_at,
                       {{"direction", std::string{to_text(call.direction)}},
                        {"number", call.caller},
                        {"state", std::string{to_text(call.course.state)}},
                        {"text", call.note}}});
    return out;
}

void erase(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto of_them = list.holds("customer_id");
    const auto calls =
        "update telephone_call set caller_sealed = null, caller_index = null, key_id = null, note = '', "
        "version = version + 1 "
        "where " +
        of_them;
    unit.run(Sql{"telephone_call.forget_person", calls}, {list.bind()});
    // Nobody can be called back whose number is gone.
    const auto owed =
        "update telephone_call_back set state = 'given_up', ended_at = :now, version = version + 1 where " +
        of_them + " and state = 'open'";
    unit.run(Sql{"telephone_call_back.end_of_person", owed}, {list.bind(), {"now", unit.now}});
    const auto numbers =
        "update telephone_call_back set number_sealed = null, number_index = null, key_id = null, result = "
        "'' where " +
        of_them;
    unit.run(Sql{"telephone_call_back.forget_person", numbers}, {list.bind()});
    const auto notes =
        "update telephone_try set note = '' where call_back_id in (select call_back_id from "
        "telephone_call_back where " +
        of_them + ")";
    unit.run(Sql{"telephone_try.forget_person", notes}, {list.bind()});
}

}  // namespace

PersonalPart personal_part(const FieldCipher& cipher) {
    return {.what = "calls",
            .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                              std::int64_t limit) { return told(unit, cipher, customers, limit); },
            .erase = erase};
}

}  // namespace bihuan::telephone
