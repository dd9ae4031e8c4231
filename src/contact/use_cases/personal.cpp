// Records of contacts as a person may read them, and their end. The chain stays whole: what it proves holds
// without the words (docs/contact-proof.md).
#include <algorithm>

#include "contact/calls.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/files.hpp"
#include "contact/use_cases/record.hpp"
#include "file/calls.hpp"

namespace bihuan::contact {
namespace {

std::string names_of(const std::vector<file::FileFacts>& files) {
    std::string out;
    for (const auto& one : files) out += (out.empty() ? "" : "\n") + one.name;
    return out;
}

std::vector<PersonalThing> told(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> customers,
                                std::int64_t limit) {
    std::vector<PersonalThing> out;
    const ListQuery query{.customers = {customers.begin(), customers.end()}, .sees_all = true};
    ArchiveReader archives{unit, shelf};
    for (auto& one : ContactStore{unit, *shelf.cipher}.list(query, limit)) {
        archives.fill(one);
        out.push_back({one.started_at,
                       {{"kind", one.type},
                        {"direction", std::string{to_text(one.direction)}},
                        {"address", one.address},
                        {"text", one.content},
                        {"answer", one.answer},
                        {"result", one.result},
                        {"files", names_of(kept_files(unit, shelf, one))},
                        {"code", one.ticket_code}}});
    }
    return out;
}

}  // namespace

PersonalPart personal_part(const file::Shelf& shelf) {
    return {.what = "contacts",
            .tell = [shelf](Unit& unit, std::span<const std::int64_t> customers,
                            std::int64_t limit) { return told(unit, shelf, customers, limit); },
            .erase =
                [shelf](Unit& unit, std::span<const std::int64_t> customers) {
                    if (const auto ids = worded_of(unit, customers); !ids.empty())
                        erase_records(unit, shelf, ids);
                }};
}

}  // namespace bihuan::contact
