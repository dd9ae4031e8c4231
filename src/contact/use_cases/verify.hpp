// Is everything as it was recorded and sealed? (4.3.3)
#pragma once

#include <functional>

#include "base/crypto.hpp"
#include "base/signature.hpp"
#include "contact/domain/audit.hpp"
#include "file/calls.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

struct VerifyWish {
    bool opens_words = true;
    const SigningKey* key = nullptr;   // none: signatures are not looked at
    std::vector<std::string> anchors;  // lines of the file
};
struct Verified {
    std::vector<Finding> findings;  // at most Audit::findings_max
    std::int64_t records = 0, erased = 0, archived = 0, unsealed = 0, seals = 0, bytes = 0;
};
// Of one snapshot, however long it takes; without the words in archives.
Verified verify(Unit& unit, const FieldCipher& cipher, const VerifyWish& wish);
// The same, and then the archives, where words are looked at.
Verified verify_all(Store& store, const file::Shelf& shelf, const VerifyWish& wish);

}  // namespace bihuan::contact
