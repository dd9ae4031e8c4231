// Generated from api/contact.yaml by `npm run api`. Do not edit.
export interface paths {
    "/contact_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types with what they must hold, and results; of the standard in force */
        get: operations["get_contact_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records within the scope, latest first */
        get: operations["list_contacts"];
        put?: never;
        /** Record a contact by hand; what its type asks for must be there */
        post: operations["create_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["get_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The body is the file, 10 MB at most; the next record or amendment that names it takes it */
        post: operations["upload_contact_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file of a record, logged with the reason; what its digest in the record does not prove is refused */
        post: operations["open_contact_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new record that corrects or completes this one, which stays as it is */
        post: operations["amend_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Address and words in clear, logged with the reason */
        post: operations["reveal_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that the record is in its seal, without words */
        get: operations["get_contact_proof"];
        put?: never;
        /** The same with the words, logged with the reason */
        post: operations["reveal_contact_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does this proof hold, and is its last seal one of ours */
        post: operations["check_contact_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What records of a period lack, and which tickets were closed without one */
        get: operations["get_contact_completeness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What should have a record, what has one and whether it is whole, month by month; also as a spreadsheet */
        get: operations["get_contact_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seals, latest first */
        get: operations["list_contact_seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_seals/newest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the newest seals with their records and words; 50000 records at most */
        get: operations["check_newest_contact_seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that hold the words of old records, compressed and sealed; latest first */
        get: operations["list_contact_archives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_archives/{archive_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Are the words of every record in it those it committed to */
        get: operations["check_contact_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records of a time as a spreadsheet, latest first, numbers and mail addresses masked; 20000 at most, logged with the reason */
        post: operations["export_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ContactTerm: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        ContactType: {
            code: string;
            name_zh: string;
            name_en: string;
            needs: components["schemas"]["ContactField"][];
            channels: string[];
        };
        /** @enum {string} */
        ContactField: "customer" | "address" | "ended_at" | "content" | "answer" | "result";
        /**
         * @description in: from the customer
         * @enum {string}
         */
        ContactDirection: "in" | "out";
        /** @enum {string} */
        ContactFlaw: "changed" | "text_changed" | "link_broken" | "removed" | "added" | "head_changed" | "seal_changed" | "seal_broken" | "seal_removed" | "tree_broken" | "signature_wrong" | "signature_missing" | "anchor_wrong" | "anchor_unread" | "archive_broken";
        ContactRules: {
            types: components["schemas"]["ContactType"][];
            results: components["schemas"]["ContactTerm"][];
            text_max: number;
        };
        ContactFile: {
            /** @description null: no longer kept */
            file_id: components["schemas"]["Id"] | null;
            /** @description numbers and mail addresses in it masked */
            name: string | null;
            /** @description by its first bytes */
            media_type: string | null;
            sha256: string;
            size: number;
        };
        Contact: {
            contact_id: components["schemas"]["Id"];
            /** @description its place in the chain of its customer */
            sequence: number;
            type: string;
            direction: components["schemas"]["ContactDirection"];
            started_at: components["schemas"]["Instant"];
            ended_at: components["schemas"]["Instant"] | null;
            recorded_at: components["schemas"]["Instant"];
            by_id: components["schemas"]["Id"] | null;
            by_name: string;
            organization_id: components["schemas"]["Id"] | null;
            customer_id: components["schemas"]["Id"] | null;
            customer_code: string | null;
            /** @description masked */
            customer_name: string | null;
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            /** @description masked */
            address: string;
            /** @description numbers and mail addresses in it masked */
            content: string;
            answer: string;
            result: string | null;
            missing: components["schemas"]["ContactField"][];
            /** @description what it is a record of; null: by hand */
            source_kind: string | null;
            amends_id: components["schemas"]["Id"] | null;
            amended_by_id: components["schemas"]["Id"] | null;
            files: components["schemas"]["ContactFile"][];
            hash: string;
            /** @description null: not sealed yet */
            seal_number: number | null;
            /** @description its words lie in an archive: get_contact has them, a list leaves them out */
            is_archived: boolean;
            /** @description the words were erased at the end of their time */
            is_erased: boolean;
        };
        ContactPage: {
            items: components["schemas"]["Contact"][];
            next: components["schemas"]["Id"] | null;
        };
        NewContact: {
            type: string;
            direction: components["schemas"]["ContactDirection"];
            started_at: components["schemas"]["Instant"];
            ended_at?: components["schemas"]["Instant"] | null;
            customer_id?: components["schemas"]["Id"] | null;
            ticket_id?: components["schemas"]["Id"] | null;
            address?: string;
            content?: string;
            answer?: string;
            result?: string;
            /** @description uploads of whoever records */
            file_ids?: components["schemas"]["Id"][];
        };
        AmendContact: {
            started_at?: components["schemas"]["Instant"];
            ended_at?: components["schemas"]["Instant"];
            address?: string;
            content?: string;
            answer?: string;
            result?: string;
            /** @description uploads of whoever records */
            file_ids?: components["schemas"]["Id"][];
        };
        RevealContact: {
            reason: string;
        };
        ContactWords: {
            address: string;
            content: string;
            answer: string;
        };
        ContactSeal: {
            number: number;
            previous_hash: string;
            root: string;
            record_count: number;
            sealed_at: components["schemas"]["Instant"];
            hash: string;
            signature: string | null;
        };
        ProofSeal: {
            number: number;
            previous_hash: string;
            root: string;
            record_count: number;
            /** @description microseconds since 1970 */
            sealed_at: number;
            hash: string;
            signature: string | null;
        };
        ProofWords: {
            /** @description base64url */
            salt: string;
            address: string;
            content: string;
            answer: string;
        };
        ContactProof: {
            form: string;
            record: {
                [key: string]: string;
            };
            hash: string;
            words: components["schemas"]["ProofWords"] | null;
            index: number;
            path: string[];
            seals: components["schemas"]["ProofSeal"][];
        };
        CheckProof: {
            /** @description as get_contact_proof answers it */
            proof: Record<string, never>;
            /** @description PEM; left out: signatures are not looked at */
            public_key?: string;
        };
        ProofCheck: {
            flaws: components["schemas"]["ContactFlaw"][];
            hash: string;
            recorded_at: components["schemas"]["Instant"];
            sealed_at: components["schemas"]["Instant"];
            seal_number: number;
            last_seal_number: number;
            has_words: boolean;
            is_signature_checked: boolean;
            is_ours: boolean;
        };
        CompletenessLine: {
            organization_id: components["schemas"]["Id"] | null;
            type: string;
            missing: components["schemas"]["ContactField"][];
            count: number;
        };
        ClosedLine: {
            organization_id: components["schemas"]["Id"] | null;
            closed: number;
            unrecorded: number;
        };
        UnrecordedTicket: {
            ticket_id: components["schemas"]["Id"];
            ticket_code: string;
            organization_id: components["schemas"]["Id"] | null;
        };
        Completeness: {
            lines: components["schemas"]["CompletenessLine"][];
            closed: components["schemas"]["ClosedLine"][];
            unrecorded: components["schemas"]["UnrecordedTicket"][];
        };
        /**
         * @description a ticket that was closed, a call that was answered, a visit, a turn at a counter
         * @enum {string}
         */
        ContactExpectedKind: "ticket" | "call" | "visit" | "counter_turn";
        ContactMonth: {
            /** @description 2026-11 */
            month: string;
            types: {
                type: string;
                /** @description without those an amendment has taken the place of */
                recorded: number;
                complete: number;
                amended: number;
            }[];
            sources: {
                kind: components["schemas"]["ContactExpectedKind"];
                expected: number;
                recorded: number;
            }[];
        };
        ContactUnrecorded: {
            kind: components["schemas"]["ContactExpectedKind"];
            source_id: components["schemas"]["Id"];
            /** @description of a ticket */
            code: string | null;
            organization_id: components["schemas"]["Id"] | null;
            at: components["schemas"]["Instant"];
        };
        ContactMonths: {
            /** @description oldest first */
            months: components["schemas"]["ContactMonth"][];
            /** @description latest first */
            unrecorded: components["schemas"]["ContactUnrecorded"][];
        };
        ContactSealPage: {
            items: components["schemas"]["ContactSeal"][];
            next: components["schemas"]["Id"] | null;
            /** @description records that wait for the next seal */
            unsealed: number;
        };
        NewestFinding: {
            flaw: components["schemas"]["ContactFlaw"];
            contact_id: components["schemas"]["Id"] | null;
            customer_id: components["schemas"]["Id"] | null;
            seal_number: number;
        };
        NewestCheck: {
            seals: number;
            records: number;
            findings: components["schemas"]["NewestFinding"][];
        };
        ContactArchive: {
            archive_id: components["schemas"]["Id"];
            record_count: number;
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @description bytes of the words */
            clear_size: number;
            /** @description bytes of the file */
            file_size: number;
            made_at: components["schemas"]["Instant"];
        };
        ContactArchivePage: {
            items: components["schemas"]["ContactArchive"][];
            next: components["schemas"]["Id"] | null;
        };
        ContactArchiveCheck: {
            records: number;
            findings: components["schemas"]["NewestFinding"][];
        };
        ExportContacts: {
            from: components["schemas"]["Instant"];
            /** @description 366 days after it at most */
            to: components["schemas"]["Instant"];
            type?: string;
            reason: string;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_contact_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                customer_id?: components["schemas"]["Id"];
                ticket_id?: components["schemas"]["Id"];
                by_id?: components["schemas"]["Id"];
                type?: string;
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    upload_contact_file: {
        parameters: {
            query: {
                file_name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description kept */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_contact_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendContact"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactWords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contact_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactProof"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_contact_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactProof"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_contact_proof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckProof"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contact_completeness: {
        parameters: {
            query: {
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completeness"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contact_months: {
        parameters: {
            query?: {
                /** @description 2026-11, and left out the present month */
                until?: string;
                months?: number;
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMonths"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_contact_seals: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactSealPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_newest_contact_seals: {
        parameters: {
            query?: {
                seals?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewestCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_contact_archives: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactArchivePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_contact_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                archive_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactArchiveCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportContacts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
