#include "contact/use_cases/verify.hpp"

#include "contact/store/contact_store.hpp"
#include "contact/use_cases/archive.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t verified_at_once = 20'000;

}  // namespace

Verified verify(Unit& unit, const FieldCipher& cipher, const VerifyWish& wish) {
    ContactStore store{unit, cipher};
    Audit audit{wish.opens_words ? Audit::Open{[&](const RawRecord& raw) {
        return store.open(number_at(raw, contact_at), raw.sealed);
    }}
                                 : Audit::Open{}};
    for (std::int64_t after = INT64_MIN, rows = verified_at_once; rows == verified_at_once;) {
        rows = 0;
        store.each_raw(after, verified_at_once, [&](const RawRecord& raw) {
            ++rows;
            audit.add(raw);
            // Also where somebody made it negative: paging must come to an end.
            after = number_at(raw, contact_at);
        });
    }
    for (std::int64_t after = -1, rows = verified_at_once; rows == verified_at_once;) {
        rows = 0;
        each_head(unit, after, verified_at_once, [&](const Head& head) {
            ++rows;
            after = head.customer_id;
            audit.add(head);
        });
    }
    Verified out;
    for (std::int64_t after = 0;;) {
        const auto some = seals(unit, after, verified_at_once);
        for (const auto& seal : some)
            audit.add(seal, wish.key != nullptr ? std::optional{wish.key->checks(seal.hash, seal.signature)}
                                                : std::nullopt);
        out.seals += std::ssize(some);
        if (std::ssize(some) < verified_at_once) break;
        after = some.back().number;
    }
    for (const auto& line : wish.anchors) audit.add_anchor(line);
    out.findings = audit.finish();
    out.records = audit.records();
    out.erased = audit.erased();
    out.archived = audit.archived();
    out.unsealed = audit.unsealed();
    out.bytes = audit.bytes();
    return out;
}

Verified verify_all(Store& store, const file::Shelf& shelf, const VerifyWish& wish) {
    auto out = *store.read(system_actor(),
                           [&](Unit& unit) -> Result<Verified> { return verify(unit, *shelf.cipher, wish); });
    if (!wish.opens_words) return out;
    const auto archives = check_archives(store, shelf);
    out.bytes += archives.bytes;
    for (const auto& finding : archives.findings)
        if (out.findings.size() < Audit::findings_max) out.findings.push_back(finding);
    return out;
}

}  // namespace bihuan::contact
