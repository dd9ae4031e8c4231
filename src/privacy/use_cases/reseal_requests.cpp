#include "privacy/calls.hpp"
#include "privacy/store/request_store.hpp"

namespace bihuan::privacy {
namespace {

keys::Holder holder_of(std::string_view name, SealedTable table) {
    return {.name = name,
            .count = [table](Unit& unit, keys::KeyId key) { return count_under(unit, table, key); },
            .reseal = [table](Unit& unit, const FieldCipher& master, std::int64_t after,
                              std::int64_t limit) { return reseal(unit, master, table, after, limit); }};
}

}  // namespace

keys::Holder sealed_requests() { return holder_of("privacy_request", SealedTable::request); }
keys::Holder sealed_entries() { return holder_of("privacy_request_entry", SealedTable::entry); }

}  // namespace bihuan::privacy
