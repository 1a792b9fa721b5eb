# Retirer les pièces jointes

ui-strip = Pièces jointes vers l’archive, le message reste…
ui-confirm-strip =
    { $count ->
        [one] Retirer les pièces jointes de { $count } message ?
       *[other] Retirer les pièces jointes de { $count } messages ?
    }
ui-confirm-go-strip =
    { $count ->
        [one] Les retirer de { $count } message
       *[other] Les retirer de { $count } messages
    }
ui-consequence-strip =
    { $count ->
        [one] Le message entier va, chiffré, dans l’archive et y est relu. Dans votre boîte vient le même message sans pièces jointes ; l’original va dans la corbeille.
       *[other] Chaque message va en entier, chiffré, dans l’archive et y est relu. Dans votre boîte viennent les mêmes messages sans pièces jointes ; les originaux vont dans la corbeille.
    }
ui-starting-strip =
    { $count ->
        [one] { $count } message perd ses pièces jointes dans { $seconds } s
       *[other] { $count } messages perdent leurs pièces jointes dans { $seconds } s
    }
ui-receipt-strip =
    { $count ->
        [one] { $count } message archivé et relu ; il se trouve sans pièces jointes dans votre boîte
       *[other] { $count } messages archivés et relus ; ils se trouvent sans pièces jointes dans votre boîte
    }
ui-next-strip =
    { $count ->
        [one] { $count } message ({ $size }) va dans l’archive chiffrée et reste ici sans pièces jointes.
       *[other] { $count } messages ({ $size }) vont dans l’archive chiffrée et restent ici sans pièces jointes.
    }
ui-refused-no-attachment =
    { $count ->
        [one] { $count } n’a pas de pièces jointes
       *[other] { $count } n’ont pas de pièces jointes
    }
