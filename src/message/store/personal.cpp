// Messages as the person they went to may read them, and their end.
#include <algorithm>

#include "message/calls.hpp"
#include "message/store/message_store.hpp"
#include "store/id_list.hpp"

namespace bihuan::message {
namespace {

std::vector<PersonalThing> told(Unit& unit, const FieldCipher& cipher,
                                std::span<const std::int64_t> customers, std::int64_t limit) {
    std::vector<Message> all;
    for (const auto id : customers) {
        const MessageFilter filter{
            .state = {}, .channel = {}, .purpose = {}, .customer_id = CustomerId{id}, .subject_kind = {}};
        std::ranges::move(MessageStore{unit, cipher}.page(filter, system_actor(), {}, limit),
                          std::back_inserter(all));
    }
    std::ranges::sort(all, std::greater{}, [](const Message& one) { return one.message_id.number; });
    if (std::ssize(all) > limit) all.resize(static_cast<std::size_t>(limit));
    std::vector<PersonalThing> out;
    for (const auto& one : all)
        out.push_back({one.created_at,
                       {{"channel", one.channel},
                        {"address", one.address},
                        {"state", std::string{to_text(one.state)}},
                        {"title", one.title},
                        {"text", one.text}}});
    return out;
}

// By the version, so that whoever is sending one of them meanwhile does not write the words back; what is not
// sent yet has nobody to go to.
void erase(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto unsent = "update message set state = 'refused', reason = :reason, ended_at = :now where " +
                        list.holds("customer_id") +
                        " and state in ('waiting', 'deferred', 'failed', 'sending', 'dead')";
    unit.run(Sql{"message.end_of_person", unsent},
             {list.bind(), {"reason", reason::customer}, {"now", unit.now}});
    const auto words =
        "update message set values_sealed = '', address_sealed = '', title_sealed = '', body_sealed = '', "
        "address_masked = '', key_id = 0, version = version + 1 where " +
        list.holds("customer_id");
    unit.run(Sql{"message.forget_person", words}, {list.bind()});
}

}  // namespace

PersonalPart personal_part(const FieldCipher& cipher) {
    return {.what = "messages",
            .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                              std::int64_t limit) { return told(unit, cipher, customers, limit); },
            .erase = erase};
}

}  // namespace bihuan::message
