// Records of contacts as a person may read them, and their end. The chain stays whole: what it proves holds
// without the words (docs/contact-proof.md).
#include <algorithm>

#include "contact/calls.hpp"
#include "contact/store/contact_store.hpp"
#include "store/id_list.hpp"

namespace bihuan::contact {
namespace {

std::vector<PersonalThing> told(Unit& unit, const FieldCipher& cipher,
                                std::span<const std::int64_t> customers, std::int64_t limit) {
    std::vector<PersonalThing> out;
    const ListQuery query{.customers = {customers.begin(), customers.end()}, .sees_all = true};
    for (const auto& one : ContactStore{unit, cipher}.list(query, limit))
        out.push_back({one.started_at,
                       {{"kind", one.type},
                        {"direction", std::string{to_text(one.direction)}},
                        {"address", one.address},
                        {"text", one.content},
                        {"answer", one.answer},
                        {"result", one.result},
                        {"code", one.ticket_code}}});
    return out;
}

void erase(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto text =
        "select contact_id from contact_record where " + list.holds("customer_id") + " and sealed <> ''";
    const auto ids = unit.all(Sql{"contact_record.of_person", text}, {list.bind()},
                              [](const Row& row) { return row.integer("contact_id"); });
    if (!ids.empty()) forget_words(unit, ids);
}

}  // namespace

PersonalPart personal_part(const FieldCipher& cipher) {
    return {.what = "contacts",
            .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                              std::int64_t limit) { return told(unit, cipher, customers, limit); },
            .erase = erase};
}

}  // namespace bihuan::contact
